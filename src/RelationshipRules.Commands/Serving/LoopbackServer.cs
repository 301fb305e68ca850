using System.Globalization;
using System.Net;
using RelationshipRules.Files;

namespace RelationshipRules.Cli.Serving;

/// <summary>
/// Gives a folder out to browsers on this machine, and to nobody else: it listens on the loopback address alone, and answers only who asks by
/// that address, so that no page of another origin comes in by a name of its own.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly StaticFolder _files;
    private readonly string _policy;

    /// <summary>Begins to listen.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="port">The port.</param>
    /// <param name="policy">The content security policy of its page.</param>
    /// <exception cref="HttpListenerException">The port is taken, or not to be had.</exception>
    /// <exception cref="IOException">A browser that waits for the port came too early; the port is free again when the process has ended.</exception>
    public LoopbackServer(FilePlace folder, int port, string policy)
    {
        _files = new(folder);
        _policy = policy;
        Address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.IgnoreWriteExceptions = true;
        try
        {
            _listener.Start();
        }
        catch (ArgumentNullException error)
        {
            // The listener accepts connections before it has where to keep them, and trips over one that comes just then.
            throw new IOException("a browser asked for a page while it was being opened", error);
        }
    }

    /// <summary>Where the front page is.</summary>
    public Uri Address { get; }

    /// <summary>Answers until that is ended.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var context = _listener.GetContextAsync().WaitAsync(cancellationToken).GetAwaiter().GetResult();
                ThreadPool.QueueUserWorkItem(Answer, context, preferLocal: false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how it ends.
        }
    }

    public void Dispose() => _listener.Close();

    private void Answer(HttpListenerContext context)
    {
        try
        {
            using var response = context.Response;
            Answer(context.Request, response);
        }
        catch (Exception error) when (error is IOException or HttpListenerException or InvalidOperationException or UnauthorizedAccessException)
        {
            // The browser has gone, or the file has: whoever asks again hears.
            context.Response.Abort();
        }
    }

    private void Answer(HttpListenerRequest request, HttpListenerResponse response)
    {
        response.Headers["Content-Security-Policy"] = $"{_policy}; frame-ancestors 'none'";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Cache-Control"] = "no-cache";
        if (request.HttpMethod is not ("GET" or "HEAD"))
        {
            response.StatusCode = (int)HttpStatusCode.MethodNotAllowed;
            response.Headers["Allow"] = "GET, HEAD";
            return;
        }

        if (_files.Find(request.Url!.AbsolutePath) is not { } file)
        {
            response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        using var content = DiskFile.Open(file.Path);
        response.ContentType = file.Type;
        response.ContentLength64 = content.Length;
        if (request.HttpMethod is "GET")
        {
            content.CopyTo(response.OutputStream);
        }
    }
}
