using System.Text.Json;

namespace BfaRadet.App.Writing;

/// <summary>What a document is called where the guard and the editor speak of it; in Swedish, as parts of their sentences.</summary>
/// <param name="Name">In the definite form: "protokollet".</param>
/// <param name="Limited">What has room for so many characters: "anteckningarna till en punkt".</param>
/// <param name="Redacted">What stands instead of a redacted passage: "att uppgiften är borttagen".</param>
/// <param name="Attached">How what has no place in the text is added: "som en handling till punkten". Null where it cannot be.</param>
public sealed record DocumentWords(string Name, string Limited, string Redacted, string? Attached)
{
    /// <summary>For the browser: <c>data-words</c> of the place where the document is shown (Browser/text/document-words.ts).</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
