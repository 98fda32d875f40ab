using System.Net;
using System.Text.RegularExpressions;

namespace BfaRadet.Tests.Testing;

/// <summary>Somebody at a browser without a script.</summary>
public sealed partial class Visitor(HttpClient client)
{
    private readonly HttpClient _client = FromOwnPage(client);

    /// <summary>Makes a client say, as a browser does, that it is a page of the server that asks.</summary>
    public static HttpClient FromOwnPage(HttpClient client)
    {
        client.DefaultRequestHeaders.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return client;
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address);

    public async Task<string> ReadAsync(string address) =>
        WebUtility.HtmlDecode(await (await _client.GetAsync(address)).Content.ReadAsStringAsync());

    /// <summary>Opens the page, fills in the form of that name and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await (await _client.GetAsync(address)).Content.ReadAsStringAsync();
        return await PostAsync(address, [("_handler", form), ("__RequestVerificationToken", TokenOf(page)), .. fields]);
    }

    /// <summary>The antiforgery token of a page's form.</summary>
    public static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    public Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields) =>
        _client.PostAsync(address, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<HttpResponseMessage> SignInAsync(string email, string password = AnApp.Password, string address = "/logga-in") =>
        SendAsync(address, "logga-in", ("Email", email), ("Password", password));

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex Token();
}

internal static class Answers
{
    public static async Task<string> TextAsync(this HttpResponseMessage answer) =>
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    public static string? Leads(this HttpResponseMessage answer) => answer.Headers.Location is { } location
        ? location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString
        : null;
}
