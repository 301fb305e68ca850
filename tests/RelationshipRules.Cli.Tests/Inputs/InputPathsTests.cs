using RelationshipRules.Authoring;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests.Inputs;

public sealed class InputPathsTests : IDisposable
{
    private readonly ToolRun _tool = new();
    private readonly StringWriter _error = new() { NewLine = "\n" };

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
    public void Folder_OfMixedFiles_SaysWhatIsNotRead()
    {
        _tool.Write("mixed/GRANT.JSON", "{}");
        _tool.Write("mixed/._grant.json", "\0\0");
        _tool.Write("mixed/.hidden.json", "x");
        _tool.Write("mixed/letter.docx", "x");
        _tool.Write("mixed/older/x.json", "{}");

        _tool.Write("mixed/late.jsonc", "{}");

        Expand("mixed").Paths.Select(p => p.Display).ShouldBe(["mixed/GRANT.JSON", "mixed/late.jsonc"]);

        _error.ToString().ShouldBe("relrules: mixed: not read, for only .json and .jsonc files of the folder itself are: letter.docx, older/.\n");
    }

    [Fact]
    public void File_NamedTwice_CountsOnce()
    {
        _tool.Write("dup/1.json", "{}");
        File.CreateSymbolicLink(Path.Combine(_tool.Folder, "link.json"), "dup/1.json");

        Expand("dup/1.json", "./dup/1.json", "dup", "link.json").Paths.Select(p => p.Display).ShouldBe(["dup/1.json"]);

        _error.ToString().Split('\n').Length.ShouldBe(4);
        _error.ToString().ShouldContain("relrules: ./dup/1.json: the same file as dup/1.json; it counts once.");
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

        Expand("empty").Paths.Single().Problem.ShouldBe("the folder holds no .json or .jsonc file.");
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

    public void Dispose()
    {
        _tool.Dispose();
        _error.Dispose();
    }

    private InputPaths Expand(params string[] typed) => InputPaths.Expand(typed, new CliEnvironment
    {
        Input = Stream.Null,
        Output = Stream.Null,
        Error = _error,
        WorkingDirectory = _tool.Folder,
    });
}
