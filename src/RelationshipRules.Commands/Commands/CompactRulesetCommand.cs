using System.CommandLine;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

internal sealed class CompactRulesetCommand : CliCommand
{
    private readonly Argument<string> _file = new("FILE") { Description = "The compact: its file, its sheet, or - for standard input." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder to write, which gives the ruleset its name.", HelpName = "FOLDER", Required = true };
    private readonly Option<bool> _proposed = new("--proposed") { Description = "Take numbers too that no person has confirmed." };
    private readonly Option<bool> _force = new("--force") { Description = "Replace the ruleset where it exists." };

    public CompactRulesetCommand()
        : base(
            "ruleset",
            "Writes the ruleset by which agreements are checked against the local promise: the national one with the local numbers, and without what the compact omits.",
            new CommandExample("relrules compact ruleset our-compact.json --output our-rules", "then: relrules check grant.json --ruleset our-rules"))
    {
        Add(_file);
        Add(_output);
        Add(_proposed);
        Add(_force);
    }

    public override string Remarks => "A number is taken where a person has confirmed the clause. What was not seen of the compact stays as in the national text.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var folder = Path.TrimEndingDirectorySeparator(call.GetRequiredValue(_output));
        var name = Path.GetFileName(environment.FullPath(folder));
        if (!RulesetReader.IsName(name))
        {
            throw new CliException($"'{name}' cannot name a ruleset: lower-case letters, digits and hyphens only, a letter first.", "The folder gives the ruleset its name.");
        }

        if (Ruleset.EmbeddedNames.Contains(name, StringComparer.Ordinal))
        {
            throw new CliException($"'{name}' is a ruleset of the library; name another folder.");
        }

        var path = $"{folder}/ruleset.json";
        OutputPlace.CheckNew(path, call.GetValue(_force), environment);
        var read = CompactFile.Read(call.GetRequiredValue(_file), environment, cancellationToken);
        if (read.HasErrors)
        {
            return ExitCode.BadInput;
        }

        if (LastLookedAt(read.Compact) is not { } day)
        {
            throw new CliException("the compact does not say when its text was last looked at.", "Add 'review' with 'on', 'retrievedOn' to the source, or 'confirmedOn' to what a person has confirmed.");
        }

        var ruleset = new CompactRuleset(CompactAudit.Of(read.Compact), call.GetValue(_proposed));
        var text = Printed.Json(json => ruleset.Write(json, name, day));
        OutputTarget.CreateFolderOf(environment.FullPath(path), path);
        Printed.TextTo(OutputPlace.Claim(path, environment), environment, text);
        Printed.Text(environment, string.Concat(
        [
            $"Written: {path}\n",
            .. ruleset.Carried.Select(static line => $"  {line}\n"),
            ruleset.Omitted > 0 ? $"  without {Wording.Count(ruleset.Omitted, "rule")} of what the compact omits\n" : "",
            .. ruleset.Left.Select(static line => $"  not taken: {line}\n"),
            $"Next: relrules check PATH --ruleset {Wording.Argument(folder)}\n",
        ]));
        return ExitCode.Success;
    }

    private static DateOnly? LastLookedAt(LocalCompact compact) =>
        compact.Review?.On ?? compact.Source.RetrievedOn ?? compact.Clauses.SelectMany(static c => c.Mappings).Select(static m => m.ConfirmedOn).Concat(compact.Undertakings.Select(static u => u.ConfirmedOn)).Max();
}
