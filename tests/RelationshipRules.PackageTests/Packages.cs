using System.IO.Compression;
using System.Reflection;

namespace RelationshipRules.PackageTests;

/// <summary>What the packages under test are and where; .ci/packages says so when it builds this project.</summary>
internal static class Packages
{
    /// <summary>The folder of the packages.</summary>
    public static string Folder => Setting("PackageFolder");

    /// <summary>Their version, which no package had before.</summary>
    public static string Version => Setting("PackagesVersion");

    /// <summary>The README of the project.</summary>
    public static string Readme => Setting("Readme");

    /// <summary>The folder in which the packages were built, which must not be found in them.</summary>
    public static string BuiltIn => Setting("BuiltIn");

    /// <summary>The README that a package brings, as restored.</summary>
    public static string ReadmeOf(string id) => Path.Combine(Setting("PackagesPath"), id.ToLowerInvariant(), Version, "README.md");

    /// <summary>Opens a package.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="extension">What kind of package.</param>
    public static ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(Path.Combine(Folder, $"{id}.{Version}.{extension}"));

    private static string Setting(string name) => typeof(Packages).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name)
        .Value ?? throw new InvalidOperationException($"{name} was not set when this was built.");
}
