using Hawl.Mail.Mime;
using Hawl.Tests.Mail.TestData;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Mime;

public class SharedMessagesTests
{
    [Fact]
    public void Read_OwnMessages_GivesTextAndSender() => AssertReadable(TestFiles.Names.Select(n => (n, TestFiles.Read(n))));

    [SharedFact]
    public void Read_SharedSeeds_GivesTextAndSender() =>
        AssertReadable(Directory.EnumerateFiles(SharedFactAttribute.PathOf("seeds/mail"), "*.eml").Select(f => (f, File.ReadAllBytes(f))));

    private static void AssertReadable(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        foreach (var (name, bytes) in files)
        {
            var message = MessageReader.Read(bytes);

            Assert.True(message.From.Count == 1 && message.Date is not null && message.MessageId is not null, name);
            Assert.Empty(message.Defects);
            Assert.Contains(message.Leaves, l => l.IsText && l.Text().Length > 20);
        }
    }
}
