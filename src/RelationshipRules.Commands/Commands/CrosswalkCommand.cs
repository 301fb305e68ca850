using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Crosswalks;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Markdown;

namespace RelationshipRules.Cli.Commands;

internal sealed class CrosswalkCommand : CliCommand
{
    private readonly Argument<string> _from = new("FROM") { Description = "The ruleset of the earlier norm." };
    private readonly Argument<string> _to = new("TO") { Description = "The ruleset of the later norm." };
    private readonly OutputFormat _format = new("console", "json", "markdown");

    public CrosswalkCommand()
        : base(
            "crosswalk",
            "Prints what became of each item of one norm in another: kept, stronger, weaker (with the number lost), absent in what was seen, not visible, and what is new.",
            new CommandExample("relrules crosswalk compact-2010 covenant", "the 48 undertakings of the Compact beside the Covenant"))
    {
        Add(_from);
        Add(_to);
        _format.AddTo(this);
    }

    public override string Remarks => "Absent and not visible are about what was seen of the later text, never about the text itself: neither counts as lost.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var (from, to) = (call.GetRequiredValue(_from), call.GetRequiredValue(_to));
        var format = _format.Read(call);
        if (!Crosswalk.Pairs.Contains((from, to)))
        {
            throw new CliException($"there is no crosswalk from '{from}' to '{to}'; there are: {string.Join(", ", Crosswalk.Pairs.Select(static p => $"{p.From} {p.To}"))}.");
        }

        switch (format)
        {
            case "json":
                Printed.Text(environment, Encoding.UTF8.GetString(Crosswalk.Text(from, to)));
                break;
            case "markdown":
                Printed.Text(environment, MarkdownRenderer.Render(Tell(Crosswalk.Read(from, to))));
                break;
            default:
                Printed.Document(environment, call.GetValue<bool>("--no-color"), Tell(Crosswalk.Read(from, to)));
                break;
        }

        return ExitCode.Success;
    }

    private static ReportDocument Tell(Crosswalk crosswalk) => new(
        crosswalk.Title,
        [
            new Paragraph(string.Join(", ", Enum.GetValues<CrosswalkVerdict>().Select(verdict => (Verdict: verdict, Count: crosswalk.Items.Count(i => i.Verdict == verdict))).Where(static v => v.Count > 0)
                .Select(static v => $"{Crosswalk.Word(v.Verdict)} {Wording.Number(v.Count)}")) + "."),
            new Paragraph(crosswalk.About),
            new Paragraph($"Last held against the texts on {Wording.Day(crosswalk.LastVerifiedOn)}."),
        ],
        [
            new("Item by item",
            [
                new Table(
                    ["Item", "What became of it", "What is the same, or is not", "Rules", "Counterparts"],
                    [.. crosswalk.Items.Select(static i => (Line[])[i.Item, Crosswalk.Word(i.Verdict) + (i.NumberLost is { } number ? $" (lost: {number})" : ""), i.Note, string.Join(" ", i.Rules), string.Join(" ", i.Counterparts)])]),
            ]),
            new("New, without a counterpart", [ItemList.Of(crosswalk.New)]),
        ]);
}
