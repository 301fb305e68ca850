using System.Globalization;
using System.Text;

namespace RelationshipRules.Tests.Conditions;

/// <summary>Just enough of protocol buffers' text format to read CEL's conformance tests.</summary>
internal sealed class TextProto
{
    private readonly List<(string Name, object Value)> _fields = [];

    public string? Text(string name) => Find(name) as string;

    public IEnumerable<TextProto> Messages(string name) => _fields.Where(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Select(f => f.Value).OfType<TextProto>();

    public TextProto? Message(string name) => Messages(name).FirstOrDefault();

    public bool Has(string name) => _fields.Exists(f => string.Equals(f.Name, name, StringComparison.Ordinal));

    public IEnumerable<(string Name, object Value)> Fields => _fields;

    public static TextProto Parse(string text)
    {
        var position = 0;
        return ParseFields(text, ref position);
    }

    private object? Find(string name) => _fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Value;

    private static TextProto ParseFields(string text, ref int position)
    {
        var message = new TextProto();
        while (true)
        {
            Skip(text, ref position);
            if (position >= text.Length || text[position] == '}')
            {
                position++;
                return message;
            }

            var name = Word(text, ref position);
            Skip(text, ref position);
            if (text[position] == ':')
            {
                position++;
                Skip(text, ref position);
            }

            object value;
            if (text[position] == '{')
            {
                position++;
                value = ParseFields(text, ref position);
            }
            else if (text[position] is '"' or '\'')
            {
                value = Quoted(text, ref position);
            }
            else
            {
                value = Word(text, ref position);
            }

            message._fields.Add((name, value));
        }
    }

    private static void Skip(string text, ref int position)
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]) || text[position] is ',' or ';')
            {
                position++;
            }
            else if (text[position] == '#')
            {
                position = text.IndexOf('\n', position);
                position = position < 0 ? text.Length : position;
            }
            else
            {
                return;
            }
        }
    }

    private static string Word(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '_' or '.' or '-' or '+'))
        {
            position++;
        }

        return position == start ? throw new FormatException($"Cannot read the text at {start}.") : text[start..position];
    }

    private static string Quoted(string text, ref int position)
    {
        var quote = text[position++];
        var bytes = new List<byte>();
        while (text[position] != quote)
        {
            if (text[position] != '\\')
            {
                var rune = Rune.GetRuneAt(text, position);
                bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
                position += rune.Utf16SequenceLength;
                continue;
            }

            position++;
            var escape = text[position++];
            switch (escape)
            {
                case 'x':
                    bytes.Add(byte.Parse(text.AsSpan(position, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    position += 2;
                    break;
                case >= '0' and <= '7':
                    bytes.Add((byte)Convert.ToInt32(text.Substring(position - 1, 3), 8));
                    position += 2;
                    break;
                default:
                    bytes.Add((byte)(escape switch { 'a' => '\a', 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', 'v' => '\v', _ => escape }));
                    break;
            }
        }

        position++;
        return Encoding.UTF8.GetString([.. bytes]);
    }
}
