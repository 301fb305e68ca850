using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

internal sealed class SchemaCommand : CliCommand
{
    private static readonly string[] Names = ["description", "ruleset", "rule", "profile", "report", "tables", "questions", "consistency", "crosswalk", "compact", "recogniser", "recogniser-words"];

    private readonly Argument<string> _name = new("NAME") { Description = $"Which one: {string.Join(", ", Names)}.", CompletionSources = { Names } };

    public SchemaCommand()
        : base(
            "schema",
            "Prints the JSON Schema of a description, a ruleset, a rule, a profile, a report, the tables of many descriptions, a list of questions, the rules of consistency, a crosswalk, a local compact, recognisers or the words that they share.",
            new CommandExample("relrules schema description > description.schema.json", "for editors that complete and check JSON"))
    {
        Add(_name);
    }

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var name = call.GetRequiredValue(_name);
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            throw new CliException($"there is no schema '{name}'; there are {string.Join(", ", Names)}.{Nearest.Of(name, Names)}");
        }

        var schema = EmbeddedFiles.ReadResource($"schemas/{name}.schema.json")
            ?? throw new InvalidOperationException($"The schema '{name}' is not part of this build.");
        Printed.Text(environment, Encoding.UTF8.GetString(schema));
        return ExitCode.Success;
    }
}
