using System.Text.RegularExpressions;

namespace RelationshipRules.Compiler.Tests.Architecture;

/// <summary>Files are opened in one place, which knows limits, pipes, links and what the run has read; what opens one elsewhere knows none of that.</summary>
public sealed partial class FileAccessTests
{
    private static readonly string[] Openers = ["RelationshipRules/Files/DiskFile.cs", "RelationshipRules/Files/FilePlace.cs", "RelationshipRules.Commands/Outputs/OutputTarget.cs"];

    [Theory]
    [InlineData("RelationshipRules")]
    [InlineData("RelationshipRules.Commands")]
    [InlineData("RelationshipRules.Reporting")]
    [InlineData("RelationshipRules.Sessions")]
    [InlineData("RelationshipRules.Authoring")]
    [InlineData("RelationshipRules.Exchange")]
    [InlineData("RelationshipRules.Documents")]
    public void Files_AreOpenedInOnePlace(string project)
    {
        var found =
            from file in Directory.EnumerateFiles(Repository.PathTo("src", project), "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(Repository.PathTo("src"), file).Replace('\\', '/')
            where path.Split('/')[1] is not ("obj" or "bin") && !Openers.Contains(path)
            from line in File.ReadLines(file).Select((text, at) => (Text: text.Trim(), Number: at + 1))
            where !line.Text.StartsWith("//", StringComparison.Ordinal) && Opens().IsMatch(line.Text)
            select $"{path}:{line.Number}: {line.Text}";

        found.ShouldBeEmpty();
    }

    [Fact]
    public void Openers_AreFoundByTheCheck()
    {
        foreach (var opener in Openers)
        {
            File.ReadLines(Repository.PathTo("src", opener)).ShouldContain(line => Opens().IsMatch(line), opener);
        }
    }

    [GeneratedRegex(@"(?<![\w.])(System\.IO\.)?(File|Directory)\.[A-Z]|new (System\.IO\.)?(FileStream|FileInfo|DirectoryInfo|FileSystemWatcher)\b|new Stream(Reader|Writer)\([^)]*[Pp]ath", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Opens();
}
