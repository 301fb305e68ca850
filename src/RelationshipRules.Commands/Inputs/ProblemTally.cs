using RelationshipRules.Cli.Hosting;

namespace RelationshipRules.Cli.Inputs;

/// <summary>Of what is wrong in files of very many descriptions: the first are told by name, the others by their number at the end.</summary>
internal sealed class ProblemTally(CliEnvironment environment)
{
    private const int MostNamed = 20;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Counts a problem in.</summary>
    /// <param name="file">The file that has it.</param>
    /// <returns>Whether it is to be told.</returns>
    public bool IsNamed(string file) => (_counts[file] = _counts.GetValueOrDefault(file) + 1) <= MostNamed;

    /// <summary>Tells how many there are beyond those that were told.</summary>
    /// <param name="what">What is so of them.</param>
    public void TellRest(string what = "more could not be used, or only in part")
    {
        foreach (var (file, count) in _counts.Where(static entry => entry.Value > MostNamed))
        {
            DiagnosticPrinter.WriteProblem(file, $"{Wording.Number(count - MostNamed)} {what}.", environment);
        }
    }
}
