using System.Buffers;
using System.Text.Json;

namespace RelationshipRules.Exchange.Sources;

/// <summary>Reads the elements of one list of a JSON text, one after the other, in the memory of the largest.</summary>
/// <param name="stream">The text in UTF-8.</param>
/// <param name="lists">The names that the list may have at the top; a text that is a list itself has its elements read.</param>
/// <param name="limits">What is too much.</param>
internal sealed class JsonListReader(Stream stream, IReadOnlyCollection<string> lists, RecordLimits limits) : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private int _start;
    private int _end;
    private long _before;
    private bool _isFinal;
    private bool _isInList;
    private bool _isOver;
    private JsonReaderState _state = new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 });
    private bool _hasList;
    private bool _hasBegun;

    /// <summary>Whether the text has a list of one of the names.</summary>
    public bool HasList => _hasList;

    /// <summary>The next element; null at the end, or where the text cannot be read on.</summary>
    /// <param name="problem">Why it cannot be read on; null at the end.</param>
    public JsonDocument? Next(out string? problem)
    {
        problem = null;
        while (!_isOver)
        {
            try
            {
                if (Step() is { } element)
                {
                    return element;
                }
            }
            catch (JsonException error)
            {
                _isOver = true;
                problem = $"the text breaks the rules of JSON at line {error.LineNumber + 1} of what is left from byte {_before + _start} on; what follows is not read.";
                return null;
            }

            if (!_isOver && _needsMore && !Fill())
            {
                _isOver = true;
                problem = _isFinal ? "the text ends too early." : $"the record is larger than {limits.MaxRecordBytes} bytes; what follows is not read.";
                return null;
            }
        }

        return null;
    }

    private bool _needsMore;

    public void Dispose()
    {
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = [];
        }
    }

    private JsonDocument? Step()
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        _needsMore = false;
        if (!reader.Read())
        {
            // A text that is over is read to its end; of one that is not, more is needed.
            if (_isFinal)
            {
                _isOver = true;
            }

            _needsMore = !_isFinal;
            return null;
        }

        JsonDocument? element = null;
        if (_isInList && reader.TokenType == JsonTokenType.EndArray)
        {
            _isInList = false;
        }
        else if (_isInList)
        {
            if (!JsonDocument.TryParseValue(ref reader, out element))
            {
                _needsMore = true;
                return null;
            }
        }
        else if (!_hasBegun && reader.TokenType == JsonTokenType.StartArray)
        {
            _isInList = _hasList = true;
        }
        else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && IsList(ref reader))
        {
            if (!reader.Read())
            {
                _needsMore = true;
                return null;
            }

            _isInList = reader.TokenType == JsonTokenType.StartArray;
            _hasList |= _isInList;
        }

        _hasBegun = true;
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return element;
    }

    /// <summary>Whether a property has a name; one that is half a character has none.</summary>
    public static bool IsNamed(ref Utf8JsonReader reader, string name)
    {
        try
        {
            return reader.ValueTextEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Whether the name is that of the list.</summary>
    private bool IsList(ref Utf8JsonReader reader)
    {
        foreach (var name in lists)
        {
            if (IsNamed(ref reader, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads on, at the front of the buffer; a buffer that is full of one record becomes larger, up to the limit.</summary>
    private bool Fill()
    {
        if (_isFinal)
        {
            return false;
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _before += _start;
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_end >= limits.MaxRecordBytes)
            {
                return false;
            }

            var larger = ArrayPool<byte>.Shared.Rent(2 * _buffer.Length);
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        if (_before == 0 && _end == 0 && _buffer.AsSpan(0, read) is [0xEF, 0xBB, 0xBF, ..])
        {
            _start = 3;
        }

        _end += read;
        _isFinal = read == 0;
        return true;
    }
}
