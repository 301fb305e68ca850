using System.Text;
using RelationshipRules.Json;

namespace RelationshipRules.Tests.Json;

public sealed class LineTableTests
{
    /// <summary>Letters of one to four bytes, line ends of three kinds, and lines longer than the blocks that the table is made of.</summary>
    [Theory]
    [InlineData("", 1)]
    [InlineData("a\r\nb\rc\nä€😀d", 1)]
    [InlineData("ä€😀d", 900)]
    [InlineData("abc", 2000)]
    [InlineData("x😀\n", 700)]
    [InlineData("\uFEFFab\n€", 800)]
    public void Find_OfEveryCharacter_IsWhatCountingFromTheTopGives(string text, int times)
    {
        text = string.Concat(Enumerable.Repeat(text, times));
        var utf8 = Encoding.UTF8.GetBytes(text);
        var table = new LineTable(utf8);
        var (line, column, at) = (1, 1, 0);
        if (text.StartsWith('\uFEFF'))
        {
            (text, at) = (text[1..], 3);
        }

        for (var i = 0; i < text.Length; i++)
        {
            table.Find(utf8, at).ShouldBe((line, column));
            if (char.IsHighSurrogate(text[i]))
            {
                (at, column) = (at + 4, column + 2);
                i++;
                continue;
            }

            at += Encoding.UTF8.GetByteCount(text.AsSpan(i, 1));
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            (line, column) = endsLine ? (line + 1, 1) : (line, column + 1);
        }

        table.Find(utf8, utf8.Length).ShouldBe((line, column));
        table.Find(utf8, utf8.Length + 100).ShouldBe((line, column));
    }

    /// <summary>Bytes that begin no character, characters that are cut off, and bytes that go on where nothing began, all across blocks.</summary>
    [Fact]
    public void Find_InDamagedText_CountsAsDecodersDo()
    {
        var random = new Random(20261130);
        byte[][] parts = [[0xFB], [0xF1], [0xF0, 0x9F], [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x82], [0x80, 0x80, 0x80, 0x80], [0xC3, 0xA4], [0xC0], "abc"u8.ToArray()];
        for (var n = 0; n < 10; n++)
        {
            byte[] utf8 = [.. Enumerable.Range(0, 1500).SelectMany(_ => parts[random.Next(parts.Length)])];
            var table = new LineTable(utf8);

            // Where a character is cut in two by the place, what counts is told one way or the other; between characters there is one answer.
            for (var at = 0; at < utf8.Length;)
            {
                table.Find(utf8, at).ShouldBe((1, Encoding.UTF8.GetCharCount(utf8, 0, at) + 1));
                _ = Rune.DecodeFromUtf8(utf8.AsSpan(at), out _, out var length);
                at += length;
            }

            table.Find(utf8, utf8.Length).Column.ShouldBe(Encoding.UTF8.GetCharCount(utf8) + 1);
        }
    }
}
