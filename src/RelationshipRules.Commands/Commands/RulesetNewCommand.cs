using System.CommandLine;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Starters;
using RelationshipRules.Files;
using RelationshipRules.Reading;

namespace RelationshipRules.Cli.Commands;

internal sealed class RulesetNewCommand : CliCommand
{
    private readonly Argument<string> _rule = new("RULE") { Description = "The new rule's id: three capital letters and four digits." };
    private readonly Option<string> _folder = new("--folder")
    {
        Description = "The ruleset's folder, the one with ruleset.json (default: the current folder).",
        HelpName = "FOLDER",
    };

    public RulesetNewCommand()
        : base(
            "new",
            "Starts a rule file with an example for each outcome. It can be tested as it stands; then make it say what yours should.",
            new CommandExample("relrules ruleset new LOC0101 --folder rulesets/my-town", "writes rulesets/my-town/rules/LOC0101.json"))
    {
        Add(_rule);
        Add(_folder);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var id = call.GetRequiredValue(_rule);
        if (!TextFormats.IsRuleId(id))
        {
            throw new CliException($"'{id}' is not a rule id; write three capital letters and four digits, such as LOC0101.");
        }

        var folder = call.GetValue(_folder) ?? ".";
        var rulesetFile = Path.Combine(environment.FullPath(folder), "ruleset.json");
        if (!FilePlace.Of(rulesetFile).IsFile)
        {
            throw new CliException($"'{folder}' is not a ruleset: it has no ruleset.json.", "Use --folder to name the ruleset's folder.");
        }

        var path = $"{Path.TrimEndingDirectorySeparator(folder)}/rules/{id}.json";
        OutputPlace.CheckNew(path, force: false, environment, "Name another id, or change that rule.");
        var text = StarterRule.Create(id, rulesetFile, $"{Path.TrimEndingDirectorySeparator(folder)}/ruleset.json", environment);
        OutputTarget.CreateFolderOf(environment.FullPath(path), path);
        Printed.TextTo(OutputPlace.Claim(path, environment), environment, text);
        Printed.Text(environment, $"Written: {path}\nNext: relrules ruleset test {Wording.Argument(folder)}\n");
        return ExitCode.Success;
    }
}
