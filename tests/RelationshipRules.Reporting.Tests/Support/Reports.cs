using System.Text;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Reporting.Tests.Support;

/// <summary>Assesses the descriptions of the folder Golden against the invented ruleset, and reports on them.</summary>
public static class Reports
{
    /// <summary>The descriptions that every format is tested with.</summary>
    public static readonly string[] Descriptions = ["mixed", "hostile", "faulty"];

    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new AnalyzerOptions
    {
        Rulesets = [Path.Combine(AppContext.BaseDirectory, "Fixtures", "borough")],
        AsOf = new DateOnly(2026, 11, 22),
    });

    /// <summary>The folder of descriptions and golden files, in the sources.</summary>
    public static string Folder { get; } = FindFolder();

    public static Assessment Assess(string description)
    {
        var name = description + ".json";
        return Analyzer.Analyze(PartnershipDocument.Load(Path.Combine(Folder, name), shownPath: name));
    }

    public static Assessment AssessText(string json, string path = "text.json") => Analyzer.Analyze(PartnershipDocument.Parse(json, path: path));

    public static Assessment AssessMissing(string path) => Analyzer.Analyze(PartnershipDocument.Load(path));

    public static string Write(ReportFormat format, ReportOptions options, params Assessment[] assessments)
    {
        using var stream = new MemoryStream();
        using (var writer = format.Open(stream, options))
        {
            foreach (var assessment in assessments)
            {
                writer.Write(assessment);
            }

            writer.Complete();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string FindFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RelationshipRules.sln")))
            {
                return Path.Combine(folder.FullName, "tests", "RelationshipRules.Reporting.Tests", "Golden");
            }
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
