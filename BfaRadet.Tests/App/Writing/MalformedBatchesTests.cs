using BfaRadet.App.Writing.Server;
using BfaRadet.Tests.Testing;
using CsCheck;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using System.Text;
using System.Text.Json;
using Xunit;

namespace BfaRadet.Tests.App.Writing;

/// <summary>What is no batch at all: declined where it comes in, before the engine or anybody else's text has to do with it.</summary>
public sealed class MalformedBatchesTests
{
    private const string Letter = """[{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"x"}]}}]""";

    private static readonly string[] _malformed =
    [
        "null", "5", "\"x\"", "{}", "[null]", "[5]", "[\"x\"]", "[[]]", "[true]", "[{},1]", $"[{string.Concat(Enumerable.Repeat("[", 40))}{string.Concat(Enumerable.Repeat("]", 40))}]",
        Text("\\ud800"), Text("a\\udc00b"), Text("\\ud83d\\ud83d\\ude00"), Text("\\ude00\\ud83d"), Text("\\uD800\\n"), Text("\ud800"),
        // Not seen, and sealed with the text.
        Text("\\u0000"), Text("\0"), Text("a\\bb"), Text("\\f"), Text("\\u001b"), Text("\u007f"), Text("\u0085"), Text("\u202e"), Text("a\\u202Ab"),
        Text("\\u2066"), Text("\u2069"), Text("\\uFFFE"), Text("\uffff"), Text("\ufdd0"), Text("\U0001FFFE"), Text("a\U0010FFFFb"), Text("\\uD83F\\uDFFF"), Text("\U000E0041"),
        Text("\u00ad"), Text("a\\u200bb"), Text("\u200e"), Text("\u061c"), Text("\\u2060"), Text("\ufeff"), Text("\ufff9a\ufffab\ufffb"), Text("\U0001D173"), Text("\\uD834\\uDD7A"), Text("\u3164"), Text("\ufff0"), Text("\u2800"),
        """[{"\ud800":1}]""", $$"""[{"x":{{string.Concat(Enumerable.Repeat("[", 50))}}{{string.Concat(Enumerable.Repeat("]", 50))}}}]""",
    ];

    private static readonly Gen<string> _character = Gen.Frequency(
        (6, Gen.Char['a', 'z'].Select(c => c.ToString())),
        (2, Gen.OneOf("\\\"", "\\\\", "\\n", "\\u00e5", "å", " ", "]", "}", ",", "\\t", "\\/", "\u200d", "\ufe0f")),
        (2, Gen.OneOf("\\ud83d\\ude00", "\ud83d\ude00")),
        (1, Gen.OneOf("\\ud83d", "\\ude00", "\\uDFFF", "\\ud800x", "\\u0000", "\\b", "\\f", "\\u202e", "\u2067", "\\uffff", "\u00ad", "\\u200b", "\\ud834\\udd73")));

    private static readonly Gen<string> _step = _character.Array[0, 6].Select(characters => $$"""{"stepType":"replace","x":["{{string.Concat(characters)}}",1.5e3,{"y":null}]}""");

    [Fact]
    public void Each_kind_is_declined_with_words()
    {
        foreach (var steps in _malformed)
        {
            Assert.True(WireSteps.Refuse(steps) == (Declined.Unfit, WritingTexts.Malformed), steps);
        }

        Assert.Equal((Declined.TooLarge, WritingTexts.TooLarge), WireSteps.Refuse(Text(new string('x', WritingLimits.BatchLength))));
        Assert.Equal((Declined.TooLarge, WritingTexts.TooLarge), WireSteps.Refuse($"[{string.Join(',', Enumerable.Repeat("{}", 1001))}]"));
        Assert.Null(WireSteps.Refuse(Letter));
        Assert.Null(WireSteps.Refuse(" [ ] "));
    }

    [Fact]
    public void Steps_are_taken_when_each_string_in_them_is_text_and_only_then() =>
        _step.Array[0, 5].Select(steps => $"[{string.Join(" , ", steps)}]").Sample(json =>
        {
            var refused = WireSteps.Refuse(json);
            Assert.Equal(IsText(json), refused is null);
            Assert.Equal(refused is null ? JsonDocument.Parse(json).RootElement.GetArrayLength() : null, WireSteps.Count(json));
        }, iter: 20_000);

    [Fact]
    public void The_editor_leaves_out_the_signs_that_are_refused_and_no_other()
    {
        using var browser = new TrialScript();

        var here = Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Where(point => WireSteps.IsRefused(new Rune(point)));

        Assert.Equal(here, browser.RefusedSigns());
    }

    [Fact]
    public void What_is_refused_stands_in_no_other_field_and_what_emoji_are_built_with_is_taken()
    {
        Assert.All(
            Enumerable.Range(0, 0x110000).Where(Rune.IsValid).Where(point => WireSteps.IsRefused(new Rune(point)) && point is not 0x0B and not 0x0C and not 0x85 && !char.IsControl((char)Math.Min(point, 0xFFFF))),
            point => Assert.Equal("ab", Wording.Line($"a{new Rune(point)}b")));
        foreach (var emoji in new[] { "👩\u200d🚒", "❤\ufe0f", "🏳\ufe0f\u200d🌈", "👨\u200d👩\u200d👧" })
        {
            Assert.Null(WireSteps.Refuse(Text(emoji)));
            Assert.Equal(emoji, Wording.Line(emoji));
        }
    }

    [Fact]
    public void Whatever_comes_is_answered() =>
        Gen.Frequency((1, Gen.String), (2, Gen.OneOf("[", "]", "{", "}", "\"", "\\", "\\u", "\\ud8", ",", ":", "1", "x", " ").Array[0, 30].Select(string.Concat))).Sample(text =>
        {
            _ = WireSteps.Refuse(text);
            _ = WireSteps.Refuse($"[{{\"a\":\"{text}");
            _ = WireSteps.Refuse($"[{{\"a\":\"{text}\"}}]");
        }, iter: 20_000);

    [Fact]
    public async Task A_hundred_thousand_have_each_an_answer_and_cost_nobody_a_reload_or_the_log_an_error()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var listener = new AListener();
        writing.Workspace.Get<ILoggerFactory>().AddProvider(listener);
        var (_, hostile) = await writing.JoinAsync("hostile", writing.Callers[0]);
        var (_, participant) = await writing.JoinAsync("one", writing.Callers[1]);
        await WriteAsync(writing, participant);

        const int Many = 100_000;
        for (var at = 0; at < Many; at++)
        {
            writing.Engine.Take(new WritingEngine.Push(hostile, Guid.NewGuid(), 1, _malformed[at % _malformed.Length]));
        }

        Assert.True(await writing.Writer.AskAsync(() => participant.Document.IsLoaded));
        Assert.Equal(Many, writing.Hub.TakeNews("hostile").OfType<News.Declined>().Count(no => no.Kind == Declined.Unfit));
        await WriteAsync(writing, participant);
        Assert.Equal(2, participant.Document.Version);
        Assert.Equal(2, writing.Hub.TakeNews("one").OfType<News.Steps>().Count());
        // The first, the tenth, the hundredth, and so on.
        Assert.Equal(6, listener.Heard.Count);
        Assert.All(listener.Heard, line => Assert.Contains("declined since the start", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_gets_as_far_as_the_engine_and_fits_nowhere_costs_no_reload_either()
    {
        await using var writing = await AWritingEngine.OpenAsync();
        var listener = new AListener();
        writing.Workspace.Get<ILoggerFactory>().AddProvider(listener);
        var (_, hostile) = await writing.JoinAsync("hostile", writing.Callers[0]);
        string[] unfit =
        [
            "[{}]", Letter.Replace(":1,", ":9999,", StringComparison.Ordinal).Replace("\"to\":1", "\"to\":9999", StringComparison.Ordinal),
            Letter.Replace("\"text\":\"x\"", "\"text\":7", StringComparison.Ordinal), """[{"stepType":"addMark","from":1,"to":3,"mark":{"type":"nope"}}]""",
        ];

        foreach (var steps in unfit)
        {
            writing.Engine.Take(new WritingEngine.Push(hostile, Guid.NewGuid(), 0, Letter));
            await writing.SettleAsync();
            Assert.True(hostile.Document.IsLoaded);
            writing.Engine.Take(new WritingEngine.Push(hostile, Guid.NewGuid(), 0, steps));
            await writing.SettleAsync();
            Assert.True(hostile.Document.IsLoaded, steps);
        }

        Assert.Equal(unfit.Length, writing.Hub.TakeNews("hostile").OfType<News.Declined>().Count(no => no.Kind == Declined.Unfit));
        Assert.Empty(listener.Heard);
    }

    [Fact]
    public async Task Over_the_wire_answers_are_as_many_as_what_was_sent()
    {
        var listener = new AListener();
        await using var meeting = await HeldMeeting.OpenAsync(services: services =>
        {
            // Not held back by the rate: each of them is to be looked at.
            services.AddSingleton(new WritingLimits(new ConfigurationBuilder().AddInMemoryCollection([new("Minutes:BatchesPerSecond", "1000000")]).Build(), TimeProvider.System));
            services.AddLogging(logging => logging.AddProvider(listener));
        });
        await using var hostile = await AWritingClient.SitDownAsync(meeting, "sekreterare");
        await using var other = await AWritingClient.SitDownAsync(meeting, "ordforande");
        var before = listener.Heard.Count(IsError);
        var ids = Enumerable.Range(0, 2000).Select(_ => Guid.NewGuid()).ToList();

        // What is no Unicode or no JSON at all cannot be sent by this client.
        var sendable = _malformed.Where(m => !m.Contains('\ud800') && !m.Contains('\0')).ToList();

        foreach (var (id, at) in ids.Select((id, at) => (id, at)))
        {
            await hostile.SendAsync(id, 0, sendable[at % sendable.Count]);
        }

        var answers = await Task.WhenAll(ids.Select(hostile.AnswerAsync));

        Assert.All(answers, answer => Assert.Equal(Declined.Unfit, answer.Kind));
        Assert.Null((await other.PushAsync(0, Letter)).Kind);
        Assert.Null((await hostile.PushAsync(1, Letter)).Kind);
        Assert.Equal(HubConnectionState.Connected, hostile.Hub.State);
        Assert.Equal(before, listener.Heard.Count(IsError));

        static bool IsError(string line) => !line.Contains("declined since the start", StringComparison.Ordinal);
    }

    private static string Text(string text) => Letter.Replace("\"x\"", $"\"{text}\"", StringComparison.Ordinal);

    private static async Task WriteAsync(AWritingEngine writing, Participant participant)
    {
        writing.Engine.Take(new WritingEngine.Push(participant, Guid.NewGuid(), participant.Document.Version, Letter));
        await writing.SettleAsync();
    }

    /// <summary>As another reader sees it, slowly.</summary>
    private static bool IsText(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.EnumerateArray().All(step => step.EnumerateObject().All(p =>
                p.Value.ValueKind == JsonValueKind.String ? IsWhole(p.Value.GetString()!) : IsWhole(p.Value[0].GetString()!)));
        }
        catch (Exception fault) when (fault is InvalidOperationException or JsonException or ArgumentException)
        {
            return false;
        }
    }

    private static bool IsWhole(string text)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
            return !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r')) && text.IndexOfAny(['\u202e', '\u2067', '\uffff', '\u00ad', '\u200b']) < 0
                && !text.Contains("\U0001D173", StringComparison.Ordinal);
        }
        catch (EncoderFallbackException)
        {
            return false;
        }
    }
}
