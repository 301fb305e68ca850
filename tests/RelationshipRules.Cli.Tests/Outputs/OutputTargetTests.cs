using System.Text;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Outputs;

public sealed class OutputTargetTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public void File_NotCommitted_KeepsItsOldContentAndLeavesNothingBehind()
    {
        _tool.Write("report.txt", "old");
        var before = Files();

        using (var target = OutputTarget.Open("report.txt", Environment()))
        {
            target.Stream.Write("half"u8);
        }

        _tool.Read("report.txt").ShouldBe("old");
        Files().ShouldBe(before);
    }

    [Fact]
    public void File_Committed_HoldsTheNewContentOnly()
    {
        _tool.Write("report.txt", "old and long");

        using (var target = OutputTarget.Open("report.txt", Environment()))
        {
            target.Stream.Write("new"u8);
            target.Commit();
        }

        _tool.Read("report.txt").ShouldBe("new");
        File.Exists(Path.Combine(_tool.Folder, "report.txt")).ShouldBeTrue();
        Files().ShouldAllBe(f => !f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void File_New_IsWritten()
    {
        using (var target = OutputTarget.Open("new.txt", Environment()))
        {
            target.Stream.Write("new"u8);
            target.Commit();
        }

        _tool.Read("new.txt").ShouldBe("new");
    }

    [Fact]
    public void File_BehindALink_IsReplacedAndTheLinkStays()
    {
        _tool.Write("real.txt", "old");
        var link = Path.Combine(_tool.Folder, "link.txt");
        File.CreateSymbolicLink(link, Path.Combine(_tool.Folder, "real.txt"));

        using (var target = OutputTarget.Open("link.txt", Environment()))
        {
            target.Stream.Write("new"u8);
            target.Commit();
        }

        File.ResolveLinkTarget(link, false).ShouldNotBeNull();
        _tool.Read("real.txt").ShouldBe("new");
    }

    [Fact]
    public void File_Replaced_KeepsItsPermissions()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _tool.Write("report.txt", "old");
        var path = Path.Combine(_tool.Folder, "report.txt");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        using (var target = OutputTarget.Open("report.txt", Environment()))
        {
            target.Commit();
        }

        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Theory]
    [InlineData("missing/report.txt", "its folder does not exist")]
    [InlineData("town", "it is a folder")]
    [InlineData("town/ruleset.json/report.txt", "cannot write")]
    public void File_ThatCannotBeWritten_IsReportedInOneLine(string path, string expected)
    {
        var error = Should.Throw<CliException>(() => OutputTarget.Open(path, Environment()));

        error.Message.ShouldContain(path);
        error.Message.ShouldContain(expected);
        error.Message.ShouldNotContain("\n");
    }

    [Fact]
    public void Device_Written_IsLeftAsItIs()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var target = OutputTarget.Open("/dev/null", Environment()))
        {
            target.Stream.Write(Encoding.UTF8.GetBytes("gone"));
            target.Commit();
        }

        File.Exists("/dev/null").ShouldBeTrue();
    }

    public void Dispose() => _tool.Dispose();

    private string[] Files() => [.. Directory.EnumerateFileSystemEntries(_tool.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private CliEnvironment Environment() => new()
    {
        Input = Stream.Null,
        Output = Stream.Null,
        Error = TextWriter.Null,
        WorkingDirectory = _tool.Folder,
    };
}
