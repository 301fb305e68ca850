using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using RelationshipRules.Docs.Tests.Support;

namespace RelationshipRules.PackageTests;

/// <summary>The code of each README does what a reader expects who copies it, with nothing but the packages at hand.</summary>
public sealed class ReadmeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("relrules-readme-");

    public static TheoryData<string, int> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, int>();
            foreach (var readme in (string[])
            [
                Packages.Readme,
                Packages.ReadmeOf("RelationshipRules"),
                Packages.ReadmeOf("RelationshipRules.Reporting"),
                Packages.ReadmeOf("RelationshipRules.DependencyInjection"),
                Packages.ReadmeOf("RelationshipRules.Sessions"),
                Packages.ReadmeOf("RelationshipRules.Authoring"),
                Packages.ReadmeOf("RelationshipRules.Exchange"),
                Packages.ReadmeOf("RelationshipRules.Documents"),
                Packages.ReadmeOf("RelationshipRules.NRules"),
            ])
            {
                var count = CodeBlock.Read(readme, "csharp").Count;
                count.ShouldBeGreaterThan(0, readme);
                for (var i = 0; i < count; i++)
                {
                    blocks.Add(readme, i);
                }
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Code_AsWritten_FindsWhatIsInTheRulesetsOfThePackage(string readme, int block)
    {
        DescribeAsTheReadmeDoes(_folder);
        File.WriteAllText(
            Path.Combine(_folder.FullName, "grants.csv"),
            "Identifier,Amount Awarded,Award Date,Recipient Org:Identifier,Funding Org:Identifier\n360G-any-1,30000,2024-03-01,GB-CHC-0000001,GB-LAE-ANY\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "terms.json"), """{ "agreements": [{ "terminationNoticeMonths": 1 }] }""");
        using (var word = WordprocessingDocument.Create(Path.Combine(_folder.FullName, "agreement.docx"), WordprocessingDocumentType.Document))
        {
            word.AddMainDocumentPart().Document = new(new Body(
                new Paragraph(new Run(new Text("Grant agreement between Anytown Council and Anytown Advice"))),
                new Paragraph(new Run(new Text("The Council may end this agreement by giving one month's written notice.")))));
        }

        var output = BlockProgram.Run(CodeBlock.Read(readme, "csharp")[block], _folder.FullName, input: string.Concat(Enumerable.Repeat("yes\n", 100)));

        foreach (var report in _folder.EnumerateFiles("report.*"))
        {
            output += File.ReadAllText(report.FullName);
        }

        output.ShouldMatch(@"CMP4044|\b[1-9]\d* findings");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes the description that the README shows, under the name that its code reads.</summary>
    internal static string DescribeAsTheReadmeDoes(DirectoryInfo folder)
    {
        var path = Path.Combine(folder.FullName, "partnership.json");
        File.WriteAllText(path, CodeBlock.Read(Packages.Readme, "json").ShouldHaveSingleItem().Text);
        return path;
    }
}
