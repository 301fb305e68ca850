using System.Text;

namespace RelationshipRules.Files;

/// <summary>
/// Takes bytes that are no UTF-8 for characters of Windows-1252, of which all differ from Latin-1 that stand below A0. The encodings of the framework would have to come into the browser with all the others.
/// </summary>
internal sealed class WindowsFallback : DecoderFallback
{
    // 80 to 9F: quotation marks, dashes, the euro and a few letters; five of them stand for nothing.
    private const string Special = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    public override int MaxCharCount => 4;

    /// <summary>What a byte is in Windows-1252.</summary>
    public static char SignOf(byte one) => one is >= 0x80 and < 0xA0 ? Special[one - 0x80] : (char)one;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _at;

        public override int Remaining => _bytes.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _bytes = bytesUnknown;
            _at = 0;
            return true;
        }

        public override char GetNextChar() => _at < _bytes.Length ? SignOf(_bytes[_at++]) : '\0';

        public override bool MovePrevious()
        {
            _at = Math.Max(_at - 1, 0);
            return _at > 0;
        }
    }
}
