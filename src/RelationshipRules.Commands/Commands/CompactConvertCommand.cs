using System.CommandLine;
using System.Text;
using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;

namespace RelationshipRules.Cli.Commands;

internal sealed class CompactConvertCommand : CliCommand
{
    private readonly Argument<string?> _file = new("FILE") { Description = "The compact: its file or its sheet; none for an empty one to fill in.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _output = new("--output", "-o") { Description = "What to write: a sheet where the name ends in .xlsx, else a file.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _force = new("--force") { Description = "Replace the file where it exists." };

    public CompactConvertCommand()
        : base(
            "convert",
            "Turns the file of a compact into a sheet to work in, and a sheet into the file; without a compact it starts an empty one, with its clauses to fill in.",
            new CommandExample("relrules compact convert --output our-compact.xlsx", "an empty sheet for a team"),
            new CommandExample("relrules compact convert our-compact.xlsx --output our-compact.json", "the file from the sheet"))
    {
        Add(_file);
        Add(_output);
        Add(_force);
    }

    public override string Remarks => "A comment in a .jsonc file does not come through a sheet.";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var output = call.GetRequiredValue(_output);
        OutputPlace.CheckNew(output, call.GetValue(_force), environment);
        var read = call.GetValue(_file) is { } file ? CompactFile.Read(file, environment, cancellationToken) : null;
        if (read?.HasErrors == true)
        {
            return ExitCode.BadInput;
        }

        Write(read?.Utf8 ?? CompactSheet.Starter(), output, environment);
        return ExitCode.Success;
    }

    /// <summary>Writes a compact as a sheet or as its file, as the name says.</summary>
    /// <exception cref="CliException">It cannot be written.</exception>
    public static void Write(byte[] utf8, string output, CliEnvironment environment)
    {
        var isSheet = Path.GetExtension(output).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);
        var place = OutputPlace.Claim(output, environment, isSheet ? ".xlsx" : null);
        using var target = OutputTarget.Open(place);
        try
        {
            target.Stream.Write(isSheet ? CompactSheet.FromJson(utf8) : Encoding.UTF8.GetBytes(CompactSheet.Pretty(utf8)));
        }
        catch (Exception error) when (FileProblem.IsOfWriting(error))
        {
            throw target.CannotWrite(error);
        }

        target.Commit();
    }
}
