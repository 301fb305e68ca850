using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Tests.Text;

public sealed class TextPageTests
{
    [Fact]
    public void Paragraph_Long_WrapsAtSpacesWithinTheWidth()
    {
        var text = Write(page => page.Paragraph("one two three four five six seven eight nine ten eleven twelve thirteen fourteen", indent: 2, hanging: 2), width: 60);

        text.ShouldBe("  one two three four five six seven eight nine ten eleven\n    twelve thirteen fourteen\n");
    }

    [Fact]
    public void Paragraph_WithAWordLongerThanTheLine_KeepsTheWordWhole()
    {
        var word = new string('x', 90);

        Write(page => page.Paragraph($"see {word} there"), width: 60).ShouldBe($"see\n{word}\nthere\n");
    }

    [Fact]
    public void Labelled_LongText_WrapsInItsOwnColumn()
    {
        Write(page => page.Labelled("Source", "The code of practice of a town, section two, and more", 2, 12), width: 40)
            .ShouldBe("  Source    The code of practice of a\n            town, section two, and more\n");
    }

    [Fact]
    public void Labelled_LongLabel_StandsOnItsOwnLine()
    {
        Write(page => page.Labelled("--a-very-long-option VALUE", "does this", 2, 12), width: 60)
            .ShouldBe("  --a-very-long-option VALUE\n            does this\n");
    }

    [Fact]
    public void Labelled_EmptyText_EndsTheLine()
    {
        Write(page => page.Labelled("Title", "", 2, 12), width: 60).ShouldBe("  Title\n");
    }

    [Fact]
    public void Text_WithControlCharacters_CannotReachTheTerminal()
    {
        var text = Write(page => page.Paragraph("a\e[31mred\u202Eb\r\nforged\u0007"), width: 60);

        text.ShouldBe("a\uFFFD[31mred\uFFFDb  forged\uFFFD\n");
    }

    [Fact]
    public void Heading_Coloured_IsUnderlinedToo()
    {
        Write(page => page.Heading("Title", '='), width: 60, colour: true).ShouldBe("\e[1mTitle\e[0m\n\e[1m=====\e[0m\n");
    }

    private static string Write(Action<TextPage> write, int width, bool colour = false)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new TextPage(writer, width, colour));
        return writer.ToString();
    }
}
