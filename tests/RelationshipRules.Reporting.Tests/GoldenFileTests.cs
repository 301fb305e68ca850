using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

/// <summary>
/// Compares the reports on the descriptions of the folder Golden with the files beside them. After a change that is meant, set
/// RELRULES_UPDATE=1 to write the new reports into the files, and read the difference.
/// </summary>
public sealed class GoldenFileTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var format in ReportFormats.All.Where(f => !f.IsBinary))
            {
                foreach (var description in Reports.Descriptions)
                {
                    cases.Add(format.Name, description);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Report_OfADescription_IsTheGoldenFile(string format, string description) =>
        Compare(format, description, new ReportOptions { ToolVersion = "1.0.0", Scope = ReportScope.All }, Reports.Assess(description));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Report_OfABatch_IsTheGoldenFile(string format) =>
        Compare(format, "batch", new ReportOptions { ToolVersion = "1.0.0", IsBatch = true }, [.. Reports.Descriptions.Select(Reports.Assess)]);

    public static TheoryData<string> Formats => new(ReportFormats.All.Where(f => !f.IsBinary).Select(f => f.Name));

    private static void Compare(string name, string description, ReportOptions options, params Assessment[] assessments)
    {
        var format = ReportFormats.Find(name).ShouldNotBeNull();
        var text = Reports.Write(format, options, assessments);
        var path = Path.Combine(Reports.Folder, $"{description}.report{format.FileExtension}");
        if (Environment.GetEnvironmentVariable("RELRULES_UPDATE") is "1")
        {
            File.WriteAllText(path, text);
            return;
        }

        text.ShouldBe(File.ReadAllText(path));
    }
}
