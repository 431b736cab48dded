using System.Formats.Asn1;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>Takes the message out of a signature that wraps it (RFC 8551 §3.5.2, RFC 5652 §5.1). Whether the signature is good is not
/// asked.</summary>
internal static class SignedContent
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private static readonly Asn1Tag Explicit = new(TagClass.ContextSpecific, 0);

    /// <summary>Whether the part may be such a message; what is encrypted is none.</summary>
    public static bool Is(Described described, ReadOnlySpan<byte> content) =>
        described.ContentType is "application/pkcs7-mime" or "application/x-pkcs7-mime" && content is [0x30, ..]
        && described.Parameters.GetValueOrDefault("smime-type") is not ("enveloped-data" or "authEnveloped-data" or "certs-only");

    /// <summary>The message with its header fields; null where the bytes hold none.</summary>
    public static byte[]? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var content = new AsnReader(bytes, AsnEncodingRules.BER).ReadSequence();
            if (content.ReadObjectIdentifier() != SignedData)
            {
                return null;
            }

            var signed = content.ReadSequence(Explicit).ReadSequence();
            signed.ReadEncodedValue();
            signed.ReadEncodedValue();
            var wrapped = signed.ReadSequence();
            wrapped.ReadObjectIdentifier();
            return wrapped.HasData ? wrapped.ReadSequence(Explicit).ReadOctetString() : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
