using RelationshipRules.Compilation;
using RelationshipRules.Profiles;

namespace RelationshipRules.Ahead;

/// <summary>Writes the code of the rules that the library brings into a file: <c>RelationshipRules.Ahead FILE</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var diagnostics = new List<Diagnostic>();
        var profile = Profile.Load("all").Profile!;
        var plans = RulesetCompiler.Compile(RulesetSelection.Select(null, [], profile, diagnostics), profile, new(2026, 1, 1), diagnostics);
        foreach (var error in diagnostics.Where(static diagnostic => diagnostic.Severity == Severity.Error))
        {
            // What is wrong with a ruleset is told by its own checks too; here it would only leave rules without code.
            Console.Error.WriteLine($"{error.Location} {error.Id} {error.Message}");
        }

        var writer = new RuleWriter();
        foreach (var plan in plans)
        {
            writer.Add(plan);
        }

        File.WriteAllText(arguments[0], writer.ToString());
        Console.WriteLine($"{writer.Count} rules");
        foreach (var rule in writer.Without)
        {
            Console.WriteLine(rule);
        }

        return diagnostics.Exists(static diagnostic => diagnostic.Severity == Severity.Error) ? 1 : 0;
    }
}
