using Jint;
using Jint.Native;

namespace BfaRadet.App.Features.Minutes.Editor;

/// <summary>
/// The judge of steps: the browser's own ProseMirror code and schema (authority/authority.server.ts), run in Jint, so that the two
/// sides never differ. Not safe for threads: one owner at a time, with a deep stack.
/// </summary>
internal sealed class Authority : IDisposable
{
    private static readonly Prepared<Acornima.Ast.Script> _script = Engine.PrepareScript(ReadScript(), "authority.js");

    private readonly Engine _engine;
    private readonly JsValue _load, _unload, _json, _text, _judge, _accept, _reach, _replay, _appending, _lift, _typed;

    public Authority()
    {
        _engine = new Engine(options => options.TimeoutInterval(TimeSpan.FromSeconds(20)));
        _engine.Execute(_script);
        var all = _engine.GetValue("authority").AsObject();
        (_load, _unload, _json, _text, _judge, _accept, _reach, _replay, _appending, _lift, _typed) = (
            all.Get("load"), all.Get("unload"), all.Get("json"), all.Get("text"), all.Get("judge"), all.Get("accept"),
            all.Get("reach"), all.Get("replay"), all.Get("appending"), all.Get("lift"), all.Get("typed"));
        Empty = _engine.Invoke(all.Get("empty")).AsString();
    }

    /// <summary>The document of an item nobody has written in.</summary>
    public string Empty { get; }

    /// <summary>Takes a document in.</summary>
    /// <exception cref="Jint.Runtime.JavaScriptException">It is not of the schema.</exception>
    public void Load(string id, string document, int version) => _engine.Invoke(_load, id, document, version);

    public void Unload(string id) => _engine.Invoke(_unload, id);

    /// <summary>The document as JSON.</summary>
    public string Json(string id) => _engine.Invoke(_json, id).AsString();

    /// <summary>The document's words, a line a paragraph.</summary>
    public string Text(string id) => _engine.Invoke(_text, id).AsString();

    /// <summary>The oldest version a batch can be made on without <c>missed</c> steps being fetched.</summary>
    public int Reach(string id) => (int)_engine.Invoke(_reach, id).AsNumber();

    /// <summary>Judges a batch made on version <paramref name="on"/>; changes nothing before <see cref="Accept"/>.</summary>
    public Judgement Judge(string id, int on, string steps, string? missed)
    {
        var said = _engine.Invoke(_judge, id, on, steps, missed, MinutesLimits.DocumentSize).AsObject();
        return new Judgement(
            Text(said, "error"), Text(said, "steps") ?? "[]", (int)said.Get("count").AsNumber(), Text(said, "before"), Text(said, "after"));
    }

    /// <summary>Puts words in at a place, and hands back where that was; null when the batch has to be judged.</summary>
    public int? Typed(string id, int on, TypedWords words)
    {
        var at = (int)_engine.Invoke(_typed, id, on, words.At, words.Words, MinutesLimits.DocumentSize, words.Tail).AsNumber();
        return at < 0 ? null : at;
    }

    public void Accept(string id) => _engine.Invoke(_accept, id);

    /// <summary>The steps that add paragraphs at the end.</summary>
    public string Appending(string id, string text) => _engine.Invoke(_appending, id, text).AsString();

    /// <summary>A document some steps later; no open one is touched.</summary>
    public string Replay(string document, string steps) => _engine.Invoke(_replay, document, steps).AsString();

    /// <summary>What lifting a passage out comes to, as JSON; changes nothing.</summary>
    public string Lift(string batches, int on, int from, int to, string sentence, int every) =>
        _engine.Invoke(_lift, batches, on, from, to, sentence, every).AsString();

    /// <summary>Writes a little in a document of nobody's, so that the first who writes does not wait for the compiler.</summary>
    public void WarmUp()
    {
        const string Nobody = "";
        Load(Nobody, Empty, 0);
        for (var version = 0; version < 100; version += 2)
        {
            Typed(Nobody, version, new TypedWords(1, "o"));
            Judge(Nobody, version, new TypedWords(1, "rd").ToSteps(), missed: null);
            Accept(Nobody);
        }

        Json(Nobody);
        Unload(Nobody);
    }

    public void Dispose() => _engine.Dispose();

    private static string? Text(JsValue said, string name) => said.Get(name) is { } value && value.IsString() ? value.AsString() : null;

    private static string ReadScript()
    {
        using var script = typeof(Authority).Assembly.GetManifestResourceStream("authority.js")
            ?? throw new InvalidOperationException("authority.js is missing from the build.");
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}

/// <summary>What a batch came to.</summary>
/// <param name="Error">Why it does not fit; null when it does.</param>
/// <param name="Steps">The steps as they are on the document of now.</param>
/// <param name="Before">What stood in the changed paragraphs, if a personal number may stand in them now; else null.</param>
internal readonly record struct Judgement(string? Error, string Steps, int Count, string? Before, string? After);
