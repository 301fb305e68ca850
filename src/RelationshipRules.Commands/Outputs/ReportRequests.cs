using System.CommandLine;
using System.CommandLine.Parsing;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.Cli.Outputs;

/// <summary>Reads the pairs of <c>--format</c> and <c>--output</c> in the order of the call: an output belongs to the format before it.</summary>
internal static class ReportRequests
{
    /// <summary>The reports that a call asks for; one console report where it names none.</summary>
    public static IReadOnlyList<ReportRequest> Read(ParseResult call, Option format, Option output)
    {
        var pairs = new List<(string? Format, string? Output)>();
        foreach (var (isFormat, value) in Values(call, format, output))
        {
            if (isFormat)
            {
                // "--output a.json --format json" means the same as the other way round.
                if (pairs is [(null, { } first)])
                {
                    pairs[0] = (value, first);
                }
                else
                {
                    pairs.Add((value, null));
                }
            }
            else if (pairs.Count > 0 && pairs[^1].Output is null)
            {
                pairs[^1] = (pairs[^1].Format, value);
            }
            else
            {
                pairs.Add((null, value));
            }
        }

        if (pairs.Count == 0)
        {
            pairs.Add((null, null));
        }

        var requests = pairs.ConvertAll(static p => new ReportRequest(Format(p.Format, p.Output).Name, p.Output));
        if (requests.Find(static r => r.Output is null && ReportFormats.Find(r.Format)!.IsBinary) is { } binary)
        {
            throw new CliException($"a report in {binary.Format} is no text to show here.", $"Name a file for it: --output report.{binary.Format}");
        }

        if (requests.Count(static r => r.Output is null) > 1)
        {
            throw new CliException("only one report can go to standard output; give the others an --output each.");
        }

        return requests;
    }

    private static ReportFormat Format(string? name, string? output)
    {
        if (name is not null)
        {
            return ReportFormats.Find(name)
                ?? throw new CliException(
                    $"there is no format '{name}'; there are {string.Join(", ", ReportFormats.All.Select(static f => f.Name))}.{Nearest.Of(name, ReportFormats.All.Select(static f => f.Name))}");
        }

        // Only pages fill a folder.
        if (output is { Length: > 0 } && Path.EndsInDirectorySeparator(output))
        {
            return ReportFormats.Html;
        }

        var ending = Path.GetExtension(output ?? "");
        return ReportFormats.All.FirstOrDefault(f => f.FileExtension.Equals(ending, StringComparison.OrdinalIgnoreCase)) ?? ReportFormats.Console;
    }

    private static IEnumerable<(bool IsFormat, string Value)> Values(ParseResult call, Option format, Option output)
    {
        bool? isFormat = null;
        foreach (var token in call.Tokens)
        {
            if (token.Type == TokenType.Option)
            {
                isFormat = Names(format, token.Value) ? true : Names(output, token.Value) ? false : null;
            }
            else if (isFormat is { } which)
            {
                yield return (which, token.Value);
                isFormat = null;
            }
        }
    }

    private static bool Names(Option option, string text) =>
        string.Equals(option.Name, text, StringComparison.Ordinal) || option.Aliases.Contains(text);
}

/// <summary>A report that a call asks for.</summary>
/// <param name="Format">The name of its format.</param>
/// <param name="Output">The file that it goes to; null for standard output.</param>
internal sealed record ReportRequest(string Format, string? Output)
{
    private const string TablesName = "tables";

    /// <summary>The request for the tables of many descriptions in a file, whose ending says which kind it is.</summary>
    /// <exception cref="CliException">It is none that tables are written to.</exception>
    public static ReportRequest Tables(string output) => new ReportRequest(TablesName, output) is var request && request.FindTables() is not null ? request
        : throw new CliException($"--tables: what kind of file '{output}' is to be is not plain from its name.", $"Name a file that ends in {string.Join(", ", ReportFormats.OfTables.Select(static f => f.FileExtension))}.");

    /// <summary>Its format.</summary>
    public ReportFormat ToFormat() => Format is TablesName ? FindTables()! : ReportFormats.Find(Format)!;

    private ReportFormat? FindTables() => ReportFormats.OfTables.FirstOrDefault(f => f.FileExtension.Equals(Path.GetExtension(Output), StringComparison.OrdinalIgnoreCase));
}
