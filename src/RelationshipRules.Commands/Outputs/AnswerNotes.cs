using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Files;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Outputs;

/// <summary>Says beside the answers of a workbook what they come to, so that whoever filled it in need not look for the place.</summary>
internal static class AnswerNotes
{
    /// <summary>Writes a copy of the workbook with the findings.</summary>
    /// <param name="place">Where to.</param>
    /// <param name="input">The workbook that was checked.</param>
    /// <param name="assessment">What it came to.</param>
    public static void Write(OutputPlace place, InputPath input, Assessment assessment)
    {
        try
        {
            using var file = DiskFile.Open(input.FullPath!);
            Printed.To(place, stream => DescriptionWorkbook.WriteBeside(file, stream, Of(assessment)));
        }
        catch (Exception error) when (error is RecordFileException or IOException or UnauthorizedAccessException)
        {
            throw new CliException($"--beside: {input.Display}: {(error is RecordFileException ? error.Message : FileProblem.Describe(error))}");
        }
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Of(Assessment assessment)
    {
        var digest = new ReportDigest(assessment, CheckReport.Options);
        return
        [
            .. assessment.Diagnostics.Select(static d => Note(d.Location, $"{Names.Of(d.Severity)} {d.Id}: {d.Message}")),
            .. digest.Open.Select(static f => Note(f.Location, $"{Names.Of(f.Severity)} {f.Rule.Id}: {f.Message} What to do: {f.Remedy}")),
            .. digest.Explained.Select(static f => Note(f.Location, $"explained {f.Rule.Id}: {f.Message}")),
        ];
    }

    private static KeyValuePair<string, string> Note(SourceLocation? location, string text) => KeyValuePair.Create(location?.Pointer ?? "", SafeText.Clean(text));
}
