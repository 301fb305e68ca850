using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Proposals;

namespace RelationshipRules.Cli.Commands;

/// <summary>Begins the audit of a local compact from its text.</summary>
internal sealed class CompactProposeCommand : CliCommand
{
    private const int MostOfAnId = 64;

    private readonly Argument<string> _path = new("PATH") { Description = "The text of the compact: a Word document (.docx), PDF, HTML, Markdown or plain text." };
    private readonly Option<string> _output = new("--output", "-o") { Description = "What to write: a sheet to work in where the name ends in .xlsx, else a file.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _force = new("--force") { Description = "Replace the file where it exists." };

    public CompactProposeCommand()
        : base(
            "propose",
            "Reads the text of a local compact and begins its audit: the clauses with their numbers, hedges and exceptions, and which national undertakings each may be about.",
            new CommandExample("relrules compact propose our-compact.docx --output our-compact.xlsx", "a sheet for the team, with a row for each clause"),
            new CommandExample("relrules compact audit our-compact.xlsx", "what came of it so far"))
    {
        Add(_path);
        Add(_output);
        Add(_force);
    }

    public override string Remarks =>
        "Nothing leaves the machine, and nothing is confirmed: what a clause is about is proposed by its words, and a person says so or corrects it. A clause's own words stand in quotation marks until somebody has said it in others.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var path = call.GetRequiredValue(_path);
        var output = call.GetRequiredValue(_output);
        OutputPlace.CheckNew(output, call.GetValue(_force), environment);
        var text = Progress.While(environment, "reading", () => AgreementFile.Read(path, "the compact", environment, cancellationToken));
        var sha256 = AgreementFile.Sha256(path, "the compact", environment);
        var compact = Progress.While(environment, "looking for clauses", () => ClauseFinder.Find(text, IdOf(text.Name), sha256, cancellationToken));
        CompactConvertCommand.Write(Encoding.UTF8.GetBytes(compact.ToJsonString()), output, environment);

        var clauses = compact["clauses"]!.AsArray();
        var mapped = clauses.Where(static c => c?["mappings"] is not null).ToList();
        var undertakings = mapped.SelectMany(static c => c!["mappings"]!.AsArray()).Select(static m => (string?)m?["undertaking"]).Distinct(StringComparer.Ordinal).Count();
        environment.Tell($"Written: {output}, with {Wording.Count(clauses.Count, "clause")}; {Wording.Number(mapped.Count)} of them may be about {Wording.Number(undertakings)} of the {Wording.Number(NationalText.Compact2010.Undertakings.Count)} undertakings. Nothing is confirmed yet.");
        environment.Tell($"Then: relrules compact audit {Wording.Argument(output)}");
        return ExitCode.Success;
    }

    /// <summary>What the file may be called by, which begins with a letter and has 64 characters at most.</summary>
    private static string IdOf(string document)
    {
        var id = AgreementNames.IdOf(document);
        id = char.IsAsciiLetter(id[0]) ? id : "compact-" + id;
        return id.Length <= MostOfAnId ? id : id[..MostOfAnId].TrimEnd('-');
    }
}
