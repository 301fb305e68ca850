using System.Globalization;
using System.Text;
using RelationshipRules.Documents.Formats;
using RelationshipRules.Documents.Texts;
using RelationshipRules.Files;

namespace RelationshipRules;

/// <summary>Reads agreements as they are handed over: Word, PDF, HTML, Markdown or plain text. What a document refers to is never fetched.</summary>
public static class AgreementReader
{
    private const int BetweenLooks = 100;

    private static readonly string[] Readable = ["Word (.docx)", "PDF", "HTML", "Markdown", "plain text"];

    /// <summary>Reads a document.</summary>
    /// <param name="stream">Its bytes; read to the end and left open.</param>
    /// <param name="name">Its name, by which evidence calls it; the ending tells Markdown and HTML from plain text.</param>
    /// <param name="limits">What is too much; null for the usual.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ArgumentNullException">The stream or the name is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    /// <remarks>
    /// In a browser, which has one thread, the reading looks at the clock itself on its way; elsewhere it has a thread of its own, and who waits for it does not
    /// wait longer than the limit.
    /// </remarks>
    public static AgreementReadResult Read(Stream stream, string name, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return Read(stream, name, limits ?? ReadLimits.Default, hasThreads: !OperatingSystem.IsBrowser(), cancellationToken);
    }

    internal static AgreementReadResult Read(Stream stream, string name, ReadLimits limits, bool hasThreads, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        if (ReadBytes(stream, limits, cancellationToken) is not { } bytes)
        {
            return Fail(DocumentDiagnostics.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The document is larger than the limit of {limits.MaxBytes:N0} bytes and was not read."));
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var (format, pages, blocks) = hasThreads ? Wait() : Parse(bytes, name, limits, diagnostics, cancellationToken);
            var text = new AgreementText(name, format, pages, blocks);
            return text.Passages.Count == 0
                ? Fail(DocumentDiagnostics.NoText, format == AgreementFormat.Pdf ? "The PDF holds no text; it may be a scan, which a program for text recognition can make readable." : "The document holds no text.")
                : new(text, diagnostics);
        }
        catch (DocumentProblem problem)
        {
            return Fail(problem.Id, problem.Message);
        }
        catch (PlatformNotSupportedException)
        {
            // A browser has none of the older ciphers.
            return Fail(DocumentDiagnostics.Locked, "The document is encrypted in a way that cannot be read here; save a copy without a password or restrictions.");
        }
#pragma warning disable CA1031 // parsers of foreign formats throw whatever they like at damaged files
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return Fail(DocumentDiagnostics.Broken, "The document is damaged, or not what its name says.");
        }

        // A parser of a format that others define may be kept busy by a file that is made for it: nobody waits longer than the limit.
        (AgreementFormat Format, int Pages, List<Block> Blocks) Wait()
        {
            var clock = new ReadingClock(limits.MaxTime);
            var reading = Task.Run(() => Parse(bytes, name, limits, diagnostics, stop.Token), stop.Token);
            while (Task.WaitAny([reading], BetweenLooks, cancellationToken) < 0)
            {
                if (clock.IsOver)
                {
                    stop.Cancel();
                    throw DocumentProblem.TooSlow(limits);
                }
            }

            return reading.GetAwaiter().GetResult();
        }

        AgreementReadResult Fail(string id, string message) => new(null, [.. diagnostics, new(id, Severity.Error, message, new("", Path: name))]);
    }

    private static (AgreementFormat Format, int Pages, List<Block> Blocks) Parse(byte[] bytes, string name, ReadLimits limits, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var blocks = new BlockList(limits, cancellationToken);
        if (bytes.AsSpan(0, Math.Min(1024, bytes.Length)).IndexOf("%PDF-"u8) >= 0)
        {
            return (AgreementFormat.Pdf, PdfReader.Read(bytes, name, limits, blocks, diagnostics), blocks.Blocks);
        }

        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return (AgreementFormat.Word, WordReader.Read(bytes, limits, blocks), blocks.Blocks);
        }

        var isLocked = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
        if (isLocked || bytes.AsSpan().StartsWith("{\\rtf"u8))
        {
            throw new DocumentProblem(DocumentDiagnostics.UnknownFormat, isLocked
                ? "The file is an old Word document (.doc) or a locked one; save it as .docx without a password."
                : "The file is in Rich Text Format; save it as .docx.");
        }

        var text = Decode(bytes);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            throw new DocumentProblem(DocumentDiagnostics.UnknownFormat, $"The document is of a kind that is not read; {string.Join(", ", Readable)} are.");
        }

        if (ending is ".html" or ".htm" or ".xhtml" || text.AsSpan(0, Math.Min(512, text.Length)).TrimStart().StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
        {
            HtmlReader.Read(text, blocks);
            return (AgreementFormat.Html, 0, blocks.Blocks);
        }

        var isMarkdown = ending is ".md" or ".markdown";
        TextBlocks.Read(text, isMarkdown, blocks.Add, blocks.CheckPages);

        return (isMarkdown ? AgreementFormat.Markdown : AgreementFormat.Text, blocks.Blocks.Count > 0 ? blocks.Blocks[^1].Page ?? 0 : 0, blocks.Blocks);
    }

    private static string Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            // What is not UTF-8 is in all likelihood the Western encoding of older systems: Latin-1 but for the signs of Windows, which mean nothing in the former.
            return string.Create(bytes.Length, bytes, static (text, bytes) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = WindowsFallback.SignOf(bytes[i]);
                }
            });
        }
    }

    private static byte[]? ReadBytes(Stream stream, ReadLimits limits, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (copy.Length + read > limits.MaxBytes)
            {
                return null;
            }

            copy.Write(buffer, 0, read);
        }

        return copy.ToArray();
    }
}

/// <summary>A document that was read, or what was in the way.</summary>
/// <param name="Text">The text; null where it could not be read.</param>
/// <param name="Diagnostics">What is wrong with the document, or was left out of it.</param>
public sealed record AgreementReadResult(AgreementText? Text, IReadOnlyList<Diagnostic> Diagnostics);
