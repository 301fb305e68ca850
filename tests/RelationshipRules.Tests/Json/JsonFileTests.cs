using RelationshipRules.Authoring;
using RelationshipRules.Json;

namespace RelationshipRules.Tests.Json;

public sealed class JsonFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rr-json").FullName;
    private readonly List<Diagnostic> _diagnostics = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_File_GivesItsBytes()
    {
        var path = Path.Combine(_folder, "a.json");
        File.WriteAllText(path, "{}");
        JsonFile.Read(path, JsonLimits.Default, _diagnostics, "RRX").ShouldBe("{}"u8.ToArray());
        _diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Read_MissingFolderOrTooLarge_SaysSo()
    {
        var large = Path.Combine(_folder, "large.json");
        using (var stream = File.Create(large))
        {
            stream.SetLength(200L * 1024 * 1024);
        }

        JsonFile.Read(Path.Combine(_folder, "none.json"), JsonLimits.Default, _diagnostics, "RRX").ShouldBeNull();
        JsonFile.Read(_folder, JsonLimits.Default, _diagnostics, "RRX", "shown").ShouldBeNull();
        JsonFile.Read(large, JsonLimits.Default, _diagnostics, "RRX").ShouldBeNull();
        JsonFile.Read("a\0b", JsonLimits.Default, _diagnostics, "RRX").ShouldBeNull();

        _diagnostics.Select(d => d.Id).ShouldBe(["RRX0010", "RRX0011", "RRX0005", "RRX0010"]);
        _diagnostics[1].Message.ShouldBe("'shown' is a folder; a JSON file is needed here.");
    }

    [Fact]
    public void ReadStream_WithoutLength_StopsAtTheLimit()
    {
        using var stream = new NoLengthStream(new byte[100_000]);
        JsonFile.ReadStream(stream, new() { MaxBytes = 50_000 }, _diagnostics, "RRX").ShouldBeNull();
        _diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRX0005");

        using var small = new NoLengthStream(new byte[40_000]);
        JsonFile.ReadStream(small, new() { MaxBytes = 50_000 }, _diagnostics, "RRX")!.Length.ShouldBe(40_000);
    }

    private sealed class NoLengthStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
