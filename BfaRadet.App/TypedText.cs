using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BfaRadet.App;

/// <summary>
/// A text that a script or another program sends, whatever is in it. The framework's reader answers an unpaired surrogate with an
/// error of its own, in English, before any of our code hears of it; here it is a text that can be declined.
/// </summary>
[JsonConverter(typeof(Reader))]
public readonly record struct TypedText(string Text)
{
    /// <summary>Why a text that is not whole is declined.</summary>
    public const string NotWhole = "Texten har ett tecken som är avbrutet på mitten och inte går att läsa. Skriv om den delen. Inget har ändrats.";

    public static implicit operator TypedText(string? text) => new(text ?? "");

    /// <summary>Whether it has no unpaired surrogate.</summary>
    public bool IsWhole
    {
        get
        {
            for (var rest = Text.AsSpan(); !rest.IsEmpty;)
            {
                if (Rune.DecodeFromUtf16(rest, out _, out var taken) != OperationStatus.Done)
                {
                    return false;
                }

                rest = rest[taken..];
            }

            return true;
        }
    }

    private sealed class Reader : JsonConverter<TypedText>
    {
        public override bool HandleNull => true;

        public override TypedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => new(""),
            JsonTokenType.String => new(Unescaped(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan))),
            _ => throw new JsonException(),
        };

        public override void Write(Utf8JsonWriter writer, TypedText value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);

        // The reader has seen that each escape is one.
        private static string Unescaped(string written)
        {
            if (!written.Contains('\\'))
            {
                return written;
            }

            var text = new StringBuilder(written.Length);
            for (var at = 0; at < written.Length; at++)
            {
                if (written[at] != '\\')
                {
                    text.Append(written[at]);
                    continue;
                }

                at++;
                text.Append(written[at] switch
                {
                    'b' => '\b',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'u' => (char)ushort.Parse(written.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                    var sign => sign,
                });
                at += written[at] == 'u' ? 4 : 0;
            }

            return text.ToString();
        }
    }
}
