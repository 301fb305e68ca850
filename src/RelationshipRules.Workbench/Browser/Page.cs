using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

namespace RelationshipRules.Workbench.Browser;

/// <summary>What only the page itself can do: its storage, handing over files, printing, where the reader is.</summary>
internal static partial class Page
{
    private const string Module = "workbench";

    /// <summary>Loads the page's script; to be called before anything else here.</summary>
    public static Task LoadAsync() => JSHost.ImportAsync(Module, "../workbench.js");

    [JSImport("load", Module)]
    public static partial string? Load();

    /// <summary>What another tab has done to what this one has loaded or kept last: <c>none</c>, <c>kept</c> something else, or <c>cleared</c> it.</summary>
    [JSImport("others", Module)]
    public static partial string Others();

    /// <summary>Hears when another tab keeps something or clears it, and when this one is left.</summary>
    [JSImport("listen", Module)]
    public static partial void Listen([JSMarshalAs<JSType.Function>] Action changed, [JSMarshalAs<JSType.Function>] Action leaving);

    /// <summary>Keeps a text in the browser's storage, whoever keeps something there.</summary>
    /// <returns>Whether there was room, and storage at all.</returns>
    [JSImport("keep", Module)]
    public static partial bool Keep(string text);

    [JSImport("forget", Module)]
    public static partial void Forget();

    /// <summary>Hands a file over to the reader, as a download.</summary>
    [JSImport("download", Module)]
    public static partial void Download(string name, string type, byte[] content);

    [JSImport("print", Module)]
    public static partial void Print(string frame);

    /// <summary>Brings an element before the reader's eyes and puts the focus on it, or on its first field.</summary>
    [JSImport("show", Module)]
    public static partial void Show(string id);

    /// <summary>Puts the focus on an element, or on its first field, which is brought before the reader's eyes where it is not.</summary>
    [JSImport("focus", Module)]
    public static partial void Focus(string id);

    /// <summary>Scrolls what has the focus from under what is told at the lower edge of the page.</summary>
    [JSImport("uncover", Module)]
    public static partial void Uncover();

    /// <summary>Scrolls what an element stands in until it is in the middle; the page itself and the focus stay where they are.</summary>
    [JSImport("reveal", Module)]
    public static partial void Reveal(string id);

    /// <summary>The part of the address behind the number sign.</summary>
    [JSImport("place", Module)]
    public static partial string Place();

    [JSImport("goTo", Module)]
    public static partial void GoTo(string place);
}
