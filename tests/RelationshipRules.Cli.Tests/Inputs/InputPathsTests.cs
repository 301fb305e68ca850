using RelationshipRules.Authoring;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Inputs;

public sealed class InputPathsTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public void Folder_Expanded_GivesItsJsonFilesByName()
    {
        _tool.Write("all/b.json", "{}");
        _tool.Write("all/a.json", "{}");
        _tool.Write("all/notes.txt", "x");
        _tool.Write("all/deeper/c.json", "{}");

        var inputs = Expand("all");

        inputs.Paths.Select(p => p.Display).ShouldBe(["all/a.json", "all/b.json"]);
        inputs.IsBatch.ShouldBeTrue();
    }

    [Fact]
    public void Folder_WithOneFile_IsABatch()
    {
        _tool.Write("one/a.json", "{}");

        Expand("one").IsBatch.ShouldBeTrue();
    }

    [Fact]
    public void Folder_WithoutJson_IsAProblem()
    {
        Directory.CreateDirectory(Path.Combine(_tool.Folder, "empty"));

        Expand("empty").Paths.Single().Problem.ShouldBe("the folder holds no .json file.");
    }

    [Fact]
    public void File_Missing_IsLeftToTheReader()
    {
        var input = Expand("missing.json").Paths.Single();

        input.Problem.ShouldBeNull();
        input.Display.ShouldBe("missing.json");
    }

    [Fact]
    public void Dash_Expanded_MeansStandardInput()
    {
        var inputs = Expand("-");

        inputs.Paths.Single().FullPath.ShouldBeNull();
        inputs.IsBatch.ShouldBeFalse();
    }

    public void Dispose() => _tool.Dispose();

    private InputPaths Expand(params string[] typed) => InputPaths.Expand(typed, new CliEnvironment
    {
        Input = Stream.Null,
        Output = Stream.Null,
        Error = TextWriter.Null,
        WorkingDirectory = _tool.Folder,
    });
}
