using RelationshipRules.Authoring;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Conditions;

public sealed class ConditionLanguagePageTests
{
    [Fact]
    public void Page_ItsExamples_AreConditionsOverTheModel()
    {
        var environment = new ConditionEnvironment(ModelTypes.Partnership);
        environment.AddVariable("asOf", ConditionType.Day);
        var scope = environment.FindScope("agreements", out _);
        var examples = Examples().ToList();
        examples.Count.ShouldBeGreaterThan(10);
        foreach (var example in examples)
        {
            Compile.In(environment, example, scope);
        }
    }

    /// <summary>The code that the last column starts with, in the tables whose last column is headed "example" or "write".</summary>
    private static IEnumerable<string> Examples()
    {
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(RepositoryRoot(), "docs", "condition-language.md")))
        {
            if (!line.StartsWith('|'))
            {
                inside = false;
                continue;
            }

            var last = line.Split('|')[^2].Trim();
            if (last is "example" or "write")
            {
                inside = true;
            }
            else if (inside && last.StartsWith('`'))
            {
                yield return last[1..last.IndexOf('`', 1)];
            }
        }
    }

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RelationshipRules.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
