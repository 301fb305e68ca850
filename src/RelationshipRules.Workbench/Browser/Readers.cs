using Microsoft.AspNetCore.Components.WebAssembly.Services;

namespace RelationshipRules.Workbench.Browser;

/// <summary>The libraries that read and write documents and workbooks: a third of the page, fetched when a file is first opened, or saved for a word processor or a spreadsheet.</summary>
public sealed class Readers(LazyAssemblyLoader loader)
{
    /// <summary>What is told where they are not there.</summary>
    public const string Missing = "The part of this page that reads and writes files could not be fetched. Try again once its server answers.";

    private static readonly string[] Libraries =
    [
        "AngleSharp.wasm", "DocumentFormat.OpenXml.wasm", "DocumentFormat.OpenXml.Framework.wasm", "System.IO.Packaging.wasm", "UglyToad.PdfPig.wasm", "UglyToad.PdfPig.Core.wasm",
        "UglyToad.PdfPig.Fonts.wasm", "UglyToad.PdfPig.Tokenization.wasm", "UglyToad.PdfPig.Tokens.wasm",
    ];

    private Task? _loading;

    /// <summary>Whether they have been fetched.</summary>
    public bool AreHere => _loading is { IsCompletedSuccessfully: true };

    /// <summary>Fetches them, once.</summary>
    /// <returns>Whether they are there: not where the page has lost its server before it has kept its files.</returns>
    public async Task<bool> LoadAsync()
    {
        var loading = _loading ??= loader.LoadAssembliesAsync(Libraries);
        try
        {
            await loading;
            return true;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever the browser says of a file that it could not fetch; the next file tries again.
            _loading = ReferenceEquals(_loading, loading) ? null : _loading;
            return false;
        }
    }
}
