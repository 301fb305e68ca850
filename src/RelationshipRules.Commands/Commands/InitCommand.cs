using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Starters;
using RelationshipRules.Exchange.Sheets;
using RelationshipRules.Files;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Commands;

internal sealed class InitCommand : CliCommand
{
    // Hidden, so that a check of the folder does not take it for a description.
    private const string SchemaFile = ".relrules/description.schema.json";

    private readonly AnalyzerChoice _choice = new();
    private readonly Option<string> _output = new("--output", "-o")
    {
        Description = "Write to this file, which must not exist yet; a spreadsheet where its name ends in .xlsx (default: standard output).",
        HelpName = "FILE",
    };

    private readonly Option<bool> _force = new("--force") { Description = "Replace the file where it exists." };

    public InitCommand()
        : base(
            "init",
            "Writes a description to fill in: the facts that a profile's rules read, each with its question, all as comments, so that nothing is stated yet.",
            new CommandExample("relrules init --output partnership.jsonc", "start with the default profile"),
            new CommandExample("relrules init --profile funder --output grant.jsonc", "the facts that a funder's screening needs"),
            new CommandExample("relrules init --profile funder --output grant.xlsx", "the same as a spreadsheet, a row for each question; relrules check grant.xlsx reads it"),
            new CommandExample("relrules init --ruleset compact-2010 > partnership.jsonc", "just what the Compact's rules read"))
    {
        _choice.AddTo(this);
        Add(_output);
        Add(_force);
    }

    public override string Remarks =>
        $"A name that ends in .jsonc tells editors that there are comments in the file; .json does as well for relrules. Beside the file, in {SchemaFile}, stands the schema that it names, "
        + "by which editors complete and explain what can be written; what goes to standard output names description.schema.json, which relrules schema description writes.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var output = call.GetValue(_output);
        if (output is not null)
        {
            OutputPlace.CheckNew(output, call.GetValue(_force), environment);
        }

        var analyzer = _choice.Create(call, environment, cancellationToken);
        var extensions = analyzer.Engine.Rulesets.SelectMany(static r => r.Plan.Extensions);
        if (output is not null && output.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            Printed.To(OutputPlace.Claim(output, environment, ".xlsx"), stream => DescriptionWorkbook.Write(stream, analyzer.FactPaths));
            return ExitCode.Success;
        }

        var place = output is null ? null : OutputPlace.Claim(output, environment);
        Printed.TextTo(place, environment, StarterDescription.Create(analyzer.ProfileName, analyzer.FactPaths, extensions, CallText.Options(call, AnalyzerChoice.Has), place is null ? "description.schema.json" : SchemaFile, hasSchema: place is not null));
        WriteSchema(place, environment);
        return ExitCode.Success;
    }

    private static void WriteSchema(OutputPlace? place, CliEnvironment environment)
    {
        if (place is null)
        {
            return;
        }

        var path = Path.Combine(Path.GetDirectoryName(place.FullPath)!, SchemaFile);
        var schema = Encoding.UTF8.GetString(EmbeddedFiles.ReadResource("schemas/description.schema.json")!);
        if (!string.Equals(DiskFile.ReadText(path), schema, StringComparison.Ordinal))
        {
            OutputTarget.CreateFolderOf(path, SchemaFile);
            Printed.TextTo(OutputPlace.Claim(path, environment), environment, schema);
        }
    }
}
