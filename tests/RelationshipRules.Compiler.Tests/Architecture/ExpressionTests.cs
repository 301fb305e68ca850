namespace RelationshipRules.Compiler.Tests.Architecture;

/// <summary>Regular expressions are made so that they take time in step with their text. A clock would stop quick ones too, on a machine that is busy.</summary>
public sealed class ExpressionTests
{
    [Fact]
    public void Expressions_AreNotStoppedByAClock()
    {
        var expressions = Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => File.ReadAllText(file).Split("[GeneratedRegex(").Skip(1).Select(rest => (File: Path.GetFileName(file), Attribute: rest[..rest.IndexOf("partial Regex", StringComparison.Ordinal)])))
            .ToList();

        expressions.Count.ShouldBeGreaterThan(30);
        expressions.Where(e => !e.Attribute.Contains("Timeout.Infinite", StringComparison.Ordinal) && !e.Attribute.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
