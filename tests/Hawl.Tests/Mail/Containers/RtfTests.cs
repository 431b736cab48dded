using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Tests.Mail.Containers;

public class RtfTests
{
    // Worked by hand from the specification: two literals, then a reference to the window's beginning.
    [Fact]
    public void Read_CompressedRtf_IsExpanded()
    {
        // The window holds "{\rtf1\ansi" at 0: a reference of offset 0 and length 6 is 0x0004.
        byte[] body = [0b0000_0001, 0x00, 0x04, .. " Answer!"u8, 0b0000_0000, .. " }"u8];
        byte[] bytes = [.. BitConverter.GetBytes(body.Length + 12), .. BitConverter.GetBytes(15), .. "LZFu"u8, 0, 0, 0, 0, .. body];

        Assert.Contains("Answer", Body(bytes).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HtmlInsideRtf_ComesOutAsItWas()
    {
        var body = Body(@"{\rtf1\ansi\ansicpg1252\fromhtml1 {\fonttbl{\f0\fswiss Arial;}}{\*\htmltag64 <p>}\htmlrtf {\b \htmlrtf0 "
            + @"We hold twelve caf\'e9s {\*\htmltag84 &amp;}\htmlrtf & \htmlrtf0  bins\htmlrtf }\htmlrtf0 {\*\htmltag72 </p>}}");

        Assert.Equal("We hold twelve cafés & bins", body.Text.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TextInsideRtf_ComesOutAsItWas() =>
        Assert.Equal("One\nTwo", Body(@"{\rtf1\ansi\fromtext \uc1 One\par Two}").Text);

    [Fact]
    public void Read_RichText_KeepsColourAndBold()
    {
        var body = Body(@"{\rtf1\ansi{\colortbl;\red255\green0\blue0;}{\*\generator Word;}\pard Question\par {\cf1\b T\u375?elve}\par}");

        var answer = body.Blocks[1].Runs.Single();
        Assert.Equal("Tŷelve", answer.Text);
        Assert.Equal("#ff0000", answer.Style.Colour);
        Assert.True(answer.Style.Bold);
    }

    [Fact]
    public void Read_AnotherCharacterSetOfAFont_IsUsed() =>
        Assert.Equal("Да", Body(@"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial;}}\f1\'c4\'e0}").Text);

    [Fact]
    public void Read_HalvesOfOneCharacter_AreJoined() =>
        Assert.Equal("We hold 😀 < 5 & more", Body(@"{\rtf1\ansi\uc1 We hold \u-10179?\u-8704? < 5 & more}").Text);

    [Fact]
    public void Read_CharacterOfTwoBytes_IsJoined() =>
        Assert.Equal("あ", Body(@"{\rtf1\ansi{\fonttbl{\f0\fcharset128 Mincho;}}\f0\'82\'a0}").Text);

    [Fact]
    public void Read_RtfWithoutEnd_ThrowsNothing()
    {
        var rtf = @"{\rtf1\ansi{\fonttbl{\f0 A;}}{\*\htmltag <p>}\'e9\u-3913?{{{{ x \b\'";
        for (var length = 6; length <= rtf.Length; length++)
        {
            Assert.NotNull(Body(rtf[..length]).Text);
        }

        Assert.NotNull(Body(@"{\rtf1 " + new string('{', 100_000) + " deep").Text);
    }

    private static MessageBody Body(string rtf) => Body(Encoding.Latin1.GetBytes(rtf));

    private static MessageBody Body(byte[] rtf)
    {
        var bytes = new TnefWriter().Properties(1, 0x00069003, (0x1009, 0x0102, rtf)).Bytes;
        return MessageBody.Read(MailFile.Read(bytes, "winmail.dat"));
    }
}
