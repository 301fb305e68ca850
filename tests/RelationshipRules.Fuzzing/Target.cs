namespace RelationshipRules.Fuzzing;

/// <summary>Something that takes what is not trusted.</summary>
/// <param name="Name">Its name, and that of the folder of its seeds.</param>
/// <param name="Run">Gives it an input and judges the answer; exceptions that it documents are answers.</param>
/// <param name="IsPacked">Whether it takes packages of parts.</param>
internal sealed record Target(string Name, Action<byte[]> Run, bool IsPacked = false)
{
    /// <summary>How many inputs the tests make: few, and fewer where one takes long.</summary>
    public int Few { get; init; } = 4;

    /// <summary>The inputs to begin with, and those that once showed a fault.</summary>
    public IReadOnlyList<(string Name, byte[] Input)> Seeds() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds", Name)).Order(StringComparer.Ordinal).Select(static file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
}
