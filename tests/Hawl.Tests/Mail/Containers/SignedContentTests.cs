using System.Formats.Asn1;
using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;
using Hawl.Tests.Mail.Bodies;

namespace Hawl.Tests.Mail.Containers;

public class SignedContentTests
{
    private const string Answer =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nWe hold twelve bins.\r\n--b\r\n"
        + "Content-Type: text/csv; name=bins.csv\r\n\r\n1,2\r\n--b--\r\n";

    [Fact]
    public void Read_MessageWrappedIntoItsSignature_ShowsTextAndFiles()
    {
        var message = Mail(Signed(Answer), "signed-data");

        var body = MessageBody.Read(message);
        Assert.Equal("We hold twelve bins.", body.Text);
        Assert.Equal(["bins.csv"], FileList.Of(message, body).Select(f => f.FileName));
        BodyAssert.IsWhole(body, message);
    }

    [Fact]
    public void Read_MessageWrappedPieceByPiece_IsJoined()
    {
        // Lengths that are not known before the end (X.690 §8.1.3.6), as programs write that sign while they send.
        byte[] bytes =
        [
            0x30, 0x80, .. Oid(2), 0xA0, 0x80, 0x30, 0x80, 2, 1, 1, 0x31, 0, 0x30, 0x80, .. Oid(1), 0xA0, 0x80, 0x24, 0x80,
            4, 2, 13, 10, 4, 6, .. "Twelve"u8, .. new byte[12],
        ];

        Assert.Equal("Twelve", MessageBody.Read(Mail(bytes, "signed-data")).Text);
    }

    [Fact]
    public void Read_EncryptedMessage_IsAFile()
    {
        var file = Assert.Single(MessageBody.Read(Mail(Signed(Answer), "enveloped-data")).Attachments);

        Assert.Equal("smime.p7m", file.FileName);
    }

    [Fact]
    public void Read_EveryDamage_ThrowsNothing()
    {
        var bytes = Signed(Answer);
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0xFF;
            foreach (var content in (byte[][])[damaged, bytes[..at]])
            {
                var message = Mail(content, "signed-data");

                BodyAssert.IsWhole(MessageBody.Read(message), message);
            }
        }
    }

    private static byte[] Signed(string content)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        var explicitly = new Asn1Tag(TagClass.ContextSpecific, 0);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier("1.2.840.113549.1.7.2");
            using (writer.PushSequence(explicitly))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                writer.PushSetOf().Dispose();
                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier("1.2.840.113549.1.7.1");
                    using (writer.PushSequence(explicitly))
                    {
                        writer.WriteOctetString(Encoding.ASCII.GetBytes(content));
                    }
                }
            }
        }

        return writer.Encode();
    }

    private static byte[] Oid(byte last) => [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, last];

    private static Message Mail(byte[] content, string kind) => MessageReader.Read(Encoding.ASCII.GetBytes(
        "From: foi@ashcombe.example\r\nMIME-Version: 1.0\r\n"
        + $"Content-Type: application/pkcs7-mime; smime-type={kind}; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n"
        + $"Content-Disposition: attachment; filename=smime.p7m\r\n\r\n{Convert.ToBase64String(content)}\r\n"));
}
