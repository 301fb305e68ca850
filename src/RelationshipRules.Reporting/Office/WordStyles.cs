using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RelationshipRules.Reporting.Office;

/// <summary>The looks of a report in a word processor. Headings bear the names that it knows, so that its outline and table of contents work.</summary>
internal static class WordStyles
{
    public const string Text = "Normal";
    public const string Title = "Heading1";
    public const string Section = "Heading2";
    public const string SubHeading = "Heading3";
    public const string Finding = "Heading4";
    public const string Bullet = "ListBullet";
    public const string Small = "Small";
    public const string Cell = "Cell";

    public static Styles Styles() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Calibri" },
                new FontSize { Val = "21" },
                new Languages { Val = ReportWords.Language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "259", LineRule = LineSpacingRuleValues.Auto }))),
        Style(Text, "Normal", size: 21),
        Heading(Title, "heading 1", 0, size: 34),
        Heading(Section, "heading 2", 1, size: 27),
        Heading(SubHeading, "heading 3", 2, size: 23),
        Heading(Finding, "heading 4", 3, size: 22),
        Style(Bullet, "List Bullet", size: 21, new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }), new ContextualSpacing()),
        Style(Small, "Small", size: 18, new SpacingBetweenLines { After = "20" }),
        Style(Cell, "Cell", size: 19, new SpacingBetweenLines { After = "20" }));

    public static Numbering Bullets() => new(
        new AbstractNum(new Level(
            new NumberingFormat { Val = NumberFormatValues.Bullet },
            new LevelText { Val = "•" },
            new PreviousParagraphProperties(new Indentation { Left = "360", Hanging = "240" }))
        {
            LevelIndex = 0,
        })
        {
            AbstractNumberId = 0,
        },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    private static Style Heading(string id, string name, int level, int size) =>
        Style(id, name, size, new KeepNext(), new SpacingBetweenLines { Before = "200", After = "60" }, new OutlineLevel { Val = level });

    private static Style Style(string id, string name, int size, params OpenXmlElement[] paragraph)
    {
        var look = new StyleRunProperties();
        if (id.StartsWith("Heading", StringComparison.Ordinal))
        {
            look.Append(new Bold());
        }

        look.Append(new FontSize { Val = Wording.Number(size) });
        return new Style(new StyleName { Val = name }, new PrimaryStyle(), new StyleParagraphProperties(paragraph), look)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            Default = id is Text,
        };
    }
}
