using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Mime;

public class CharsetTests
{
    [Theory]
    [InlineData("csisolatin2", "Łódź", "A3F364BC")]
    [InlineData("l5", "ığ", "FDF0")]
    [InlineData("koi", "мир", "CDC9D2")]
    [InlineData("x-cp1251", "мир", "ECE8F0")]
    [InlineData("logical", "של", "F9EC")]
    [InlineData("sun_eu_greek", "αβ", "E1E2")]
    [InlineData("iso-8859-10", "ĄŪ", "A1AE")]
    [InlineData("latin8", "tŵ ŷ", "74F020FE")]
    [InlineData("iso-8859-16", "șț", "BAFE")]
    [InlineData("x-mac-cyrillic", "АБ", "8081")]
    [InlineData("iso-2022-kr", "가", "1B2429430E30210F")]
    [InlineData("iso-2022-jp", "日", "1B2442467C1B2842")]
    [InlineData("gb18030", "中𠀀", "D6D095328236")]
    [InlineData("csbig5", "中", "A4A4")]
    [InlineData("ms_kanji", "日", "93FA")]
    [InlineData("windows-949", "가", "B0A1")]
    [InlineData("unicode", "A", "4100")]
    [InlineData("utf-7", "€x", "2B494B772D78")]
    public void Text_OfDeclaredSet_IsRead(string charset, string expected, string bytes) =>
        Assert.Equal(expected, Read($"; charset={charset}", Convert.FromHexString(bytes)).Text);

    public static TheoryData<string, string> Undeclared => new()
    {
        { "koi8-r", "Ваш запрос получен и будет рассмотрен в течение тридцати дней." },
        { "windows-1251", "Ваш запрос получен и будет рассмотрен в течение тридцати дней." },
        { "iso-8859-5", "Ваш запрос получен и будет рассмотрен в течение тридцати дней." },
        { "windows-1253", "Λάβαμε το αίτημά σας και θα απαντήσουμε σύντομα." },
        { "shift_jis", "お問い合わせいただきありがとうございます。" },
        { "euc-jp", "お問い合わせいただきありがとうございます。" },
        { "iso-2022-jp", "お問い合わせいただきありがとうございます。" },
        { "iso-2022-kr", "귀하의 요청을 받았습니다" },
        { "euc-kr", "귀하의 요청을 받았습니다 그리고 답변드리겠습니다" },
        { "gb18030", "我们已经收到您的申请并将尽快答复" },
        { "utf-16le", "We hold this." },
        { "utf-16be", "We hold this." },
        { "windows-1252", "Nous avons reçu votre demande : réponse à l’été, coûts élevés." },
        { "windows-1252", "Größe: 5 m² – Straße" },
        { "utf-8", "Tŷ Mawr – we hold this" },
    };

    [Theory]
    [MemberData(nameof(Undeclared))]
    public void Text_OfSetNobodyDeclares_IsRecognised(string charset, string text) =>
        Assert.Equal(text, Read("", In(charset, text)).Text);

    [Fact]
    public void Text_WrittenInAnotherSetThanDeclared_IsReadAsItIsAndSaysSo()
    {
        var read = Read("; charset=utf-8", In("windows-1251", "Ваш запрос получен вчера."));

        Assert.Equal("Ваш запрос получен вчера.", read.Text);
        Assert.Contains("windows-1251", read.Defect, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WithLostCharacters_SaysHowMany() =>
        Assert.StartsWith("1 characters were lost", Read("; charset=utf-8", "café é ŷ"u8[..^1].ToArray()).Defect, StringComparison.Ordinal);

    private static byte[] In(string charset, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetBytes(text);

    private static DecodedText Read(string charset, byte[] bytes)
    {
        byte[] message = [.. Encoding.ASCII.GetBytes($"Content-Type: text/plain{charset}\r\n\r\n"), .. bytes];
        return MessageReader.Read(message).Leaves[0].ReadText();
    }
}
