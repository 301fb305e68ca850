using System.Text.Json;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>The tool ships with the libraries that it uses, and so with what their licences ask for.</summary>
public sealed class NoticeTests
{
    [Fact]
    public void Notices_NameEveryLibraryThatShips_InItsVersion()
    {
        using var locked = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "RelationshipRules.Cli", "packages.lock.json")));
        var shipped = locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject())
            .Where(dependency => dependency.Value.TryGetProperty("resolved", out _) && !dependency.Name.Contains("Analyzer", StringComparison.Ordinal))
            .Select(dependency => $"{dependency.Name} {dependency.Value.GetProperty("resolved").GetString()}")
            .Distinct(StringComparer.Ordinal);
        var named = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "THIRD-PARTY-NOTICES.txt")).TakeWhile(line => !line.StartsWith("---", StringComparison.Ordinal))
            .Where(line => line.Length > 0 && char.IsAsciiDigit(line[^1]) && !line.StartsWith(' '));
        named.ShouldBe(shipped, ignoreOrder: true);
    }
}
