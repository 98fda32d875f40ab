using Jint;
using Jint.Native;
using Jint.Native.Array;

namespace BfaRadet.App.Writing.Server;

/// <summary>
/// The judge of steps: the browser's own ProseMirror code and schema (authority/authority.server.ts), run in Jint, so that the two
/// sides never differ. Not safe for threads: one owner at a time, with a deep stack. Once it was stopped in the middle of
/// something, nothing in it can be relied on.
/// </summary>
internal sealed class Authority : IDisposable
{
    /// <summary>
    /// Statements that judging one batch may take. The script itself stops at half of that and says so (authority/budget.ts);
    /// this is for work that it does not see coming.
    /// </summary>
    public const int MostToJudge = 4_000_000;

    /// <summary>For what was judged long ago: opening a document, looking back, redacting.</summary>
    private const int MostToRead = 300_000_000;

    private static readonly Prepared<Acornima.Ast.Script> _script = Engine.PrepareScript(ReadScript(), "authority.js");

    private readonly StatementBudget _budget = new();
    private readonly Engine _engine;
    private readonly int _mostToJudge;
    private readonly JsValue _load, _unload, _json, _text, _judge, _accept, _follow, _reach, _replay, _appending, _redact, _typed;

    public Authority(int mostToJudge = MostToJudge)
    {
        _mostToJudge = mostToJudge;
        _engine = new Engine(options => options.Constraint(_budget));
        _budget.Begin(MostToRead);
        _engine.SetValue("spent", new Func<int>(() => _budget.Spent));
        _engine.Execute(_script);
        var all = _engine.GetValue("authority").AsObject();
        (_load, _unload, _json, _text, _judge, _accept, _follow, _reach, _replay, _appending, _redact, _typed) = (
            all.Get("load"), all.Get("unload"), all.Get("json"), all.Get("text"), all.Get("judge"), all.Get("accept"), all.Get("follow"),
            all.Get("reach"), all.Get("replay"), all.Get("appending"), all.Get("redact"), all.Get("typed"));
        Empty = _engine.Invoke(all.Get("empty")).AsString();
    }

    /// <summary>A document nobody has written in.</summary>
    public string Empty { get; }

    /// <summary>What the last call took, in statements: work without a clock.</summary>
    public int Spent => _budget.Spent;

    /// <summary>What all calls took.</summary>
    public long SpentInAll => _budget.SpentInAll;

    /// <summary>It was stopped in the middle of something.</summary>
    public bool IsStopped => _budget.IsOver;

    /// <summary>Takes a document in.</summary>
    /// <exception cref="Jint.Runtime.JavaScriptException">It is not of the schema.</exception>
    public void Load(string id, string document, int version) => Call(_load, MostToRead, id, document, version);

    public void Unload(string id) => Call(_unload, MostToRead, id);

    /// <summary>The document as JSON.</summary>
    public string Json(string id) => Call(_json, MostToRead, id).AsString();

    /// <summary>The document's words, a line a paragraph.</summary>
    public string Text(string id) => Call(_text, MostToRead, id).AsString();

    /// <summary>The oldest version a batch can be made on without <c>missed</c> steps being fetched.</summary>
    public int Reach(string id) => (int)Call(_reach, MostToRead, id).AsNumber();

    /// <summary>Judges a batch made on version <paramref name="on"/>; changes nothing before <see cref="Accept"/>.</summary>
    /// <exception cref="StoppedException">It took too much to find out.</exception>
    public Judgement Judge(string id, int on, string steps, string? missed)
    {
        var said = Call(_judge, _mostToJudge, id, on, steps, missed, WritingLimits.DocumentSize).AsObject();
        return new Judgement(
            Text(said, "error"), Text(said, "steps") ?? "[]", (int)said.Get("count").AsNumber(), Texts(said, "before"), Texts(said, "after"));
    }

    /// <summary>Puts words in at a place, and returns where that was; null when the batch has to be judged.</summary>
    /// <exception cref="StoppedException">It took too much to find out.</exception>
    public int? Typed(string id, int on, TextInsertion words)
    {
        var at = (int)Call(_typed, _mostToJudge, id, on, words.At, words.Words, WritingLimits.DocumentSize, words.Tail).AsNumber();
        return at < 0 ? null : at;
    }

    public void Accept(string id) => Call(_accept, MostToRead, id);

    /// <summary>Applies a batch that lies on disk.</summary>
    public void Follow(string id, string steps) => Call(_follow, MostToRead, id, steps);

    /// <summary>The steps that add paragraphs at the end.</summary>
    public string Appending(string id, string text) => Call(_appending, MostToRead, id, text).AsString();

    /// <summary>A document some steps later; no open one is touched.</summary>
    public string Replay(string document, string steps) => Call(_replay, MostToRead, document, steps).AsString();

    /// <summary>What redacting a passage comes to, as JSON; changes nothing.</summary>
    public string Redact(string batches, int on, int from, int to, string sentence, int every) =>
        Call(_redact, MostToRead, batches, on, from, to, sentence, every).AsString();

    /// <summary>Writes a little in a document that belongs to nobody, so that the first who writes does not wait for the compiler.</summary>
    public void WarmUp()
    {
        const string Nobody = "";
        Load(Nobody, Empty, 0);
        for (var version = 0; version < 100; version += 2)
        {
            Typed(Nobody, version, new TextInsertion(1, "o"));
            Judge(Nobody, version, new TextInsertion(1, "rd").ToSteps(), missed: null);
            Accept(Nobody);
        }

        Json(Nobody);
        Unload(Nobody);
    }

    public void Dispose() => _engine.Dispose();

    private JsValue Call(JsValue function, int most, params object?[] values)
    {
        _budget.Begin(most);
        return _engine.Invoke(function, values);
    }

    private static string? Text(JsValue said, string name) => said.Get(name) is { } value && value.IsString() ? value.AsString() : null;

    private static IReadOnlyList<string>? Texts(JsValue said, string name) =>
        said.Get(name) is ArrayInstance texts ? [.. texts.Select(text => text.AsString())] : null;

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
internal readonly record struct Judgement(
    string? Error, string Steps, int Count, IReadOnlyList<string>? Before, IReadOnlyList<string>? After);
