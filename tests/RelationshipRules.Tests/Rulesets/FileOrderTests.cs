using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

/// <summary>In which order a file system, or a host, names the files of a ruleset says nothing.</summary>
public sealed class FileOrderTests
{
    public static TheoryData<string> Names => [.. Ruleset.EmbeddedNames];

    [Theory]
    [MemberData(nameof(Names))]
    public void Files_NamedInTheOtherOrder_MakeTheSameRuleset(string name)
    {
        var folder = Path.Combine(Repository.PathTo("rulesets"), name);
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(path => KeyValuePair.Create(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path)))
            .OrderBy(static file => file.Key, StringComparer.Ordinal)
            .ToList();

        var one = Ruleset.Load(files.ToDictionary(StringComparer.Ordinal));
        var other = Ruleset.Load(files.AsEnumerable().Reverse().ToDictionary(StringComparer.Ordinal));

        Rules(other).ShouldBe(Rules(one));
        other.Diagnostics.ShouldBe(one.Diagnostics);

        static IEnumerable<string> Rules(RulesetLoadResult result) => result.Ruleset.ShouldNotBeNull().Rules.Select(static r => r.Id);
    }
}
