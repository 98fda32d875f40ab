using System.Text.Json;
using BfaRadet.App.Data;

namespace BfaRadet.App.Features.Minutes.Downloads.Zip;

/// <summary>How exported JSON is written: indented with two spaces and \n, å ä ö unescaped.</summary>
internal static class ExportJson
{
    private static readonly JsonSerializerOptions _options = new(Json.Options)
    {
        WriteIndented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
    };

    public static void Write<T>(T facts, Stream to)
    {
        JsonSerializer.Serialize(to, facts, _options);
        to.Write("\n"u8);
    }

    /// <exception cref="JsonException">It is no such thing.</exception>
    public static T Read<T>(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<T>(bytes, _options) ?? throw new JsonException("Nothing.");
}
