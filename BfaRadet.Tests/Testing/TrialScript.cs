using BfaRadet.App.Writing;
using System.Text.Json;
using Jint;
using Jint.Native;

namespace BfaRadet.Tests.Testing;

/// <summary>
/// Writers of minutes without a browser: the product's own TypeScript for schema, collaboration and recovery
/// (trial.server.ts), in an engine of their own. For one thread at a time.
/// </summary>
internal sealed class TrialScript : IDisposable
{
    private static readonly Prepared<Acornima.Ast.Script> _script = Engine.PrepareScript(Read(), "trial.js");

    private readonly Work _work = new();
    private readonly Engine _engine;
    private readonly JsValue _trial;

    public TrialScript()
    {
        _engine = new Engine(options => options.Constraint(_work));
        _engine.Execute(_script);
        _trial = _engine.GetValue("trial");
    }

    /// <summary>How many statements have been run so far: work without a clock.</summary>
    public long Statements => _work.Done;

    /// <summary>What the browser's guard says of each kind, by its name there.</summary>
    public IReadOnlyDictionary<string, GuardWords> GuardWordsOf(DocumentWords words) =>
        JsonSerializer.Deserialize<Dictionary<string, GuardWords>>(Call("guardWordsOf", words.ToJson()).AsString(), JsonSerializerOptions.Web)!;

    /// <summary>All else that the editor says of a document that is called so.</summary>
    public IReadOnlyList<string> SentencesOf(DocumentWords words) =>
        JsonSerializer.Deserialize<List<string>>(Call("sentencesOf", words.ToJson()).AsString())!;

    /// <summary>What stands of a plain text that is pasted.</summary>
    public string Pasted(string text) => Call("pasted", text).AsString();

    /// <summary>A batch as it is handed in.</summary>
    public sealed record Ready(Guid Batch, int On, string Steps);

    /// <summary>What the browser's guard finds in a text.</summary>
    public IEnumerable<(string Kind, int From, int To)> Guarded(string text) => Guarded(text, AMeeting.Day);

    /// <summary>The same on another day.</summary>
    public IEnumerable<(string Kind, int From, int To)> Guarded(string text, DateOnly today)
    {
        using var found = JsonDocument.Parse(Call("guarded", text, (today.Year * 10000) + (today.Month * 100) + today.Day).AsString());
        return [.. found.RootElement.EnumerateArray().Select(f =>
            (f.GetProperty("kind").GetString()!, f.GetProperty("from").GetInt32(), f.GetProperty("to").GetInt32()))];
    }

    /// <summary>The signs that the editor leaves out of what is typed.</summary>
    public IEnumerable<int> RefusedSigns() => JsonSerializer.Deserialize<int[]>(Call("refusedSigns").AsString())!;

    /// <summary>How far the agenda's column is scrolled for the current item; the column begins at 100 px.</summary>
    public int ScrolledToCurrent(int top, int height, int columnHeight, string overflow = "auto", bool writes = false) =>
        (int)Call("scrolledToCurrent", top, height, columnHeight, overflow, writes).AsNumber();

    /// <summary>Whether the browser holds the end of a text back.</summary>
    public bool Begun(string text) => Call("begun", text).AsBoolean();

    public void Open(string writer, string document, int version, int seed) => Call("open", writer, document, version, seed);

    /// <summary>One random edit. The signs it took away.</summary>
    public string Edit(string writer, bool deletes) => Call("edit", writer, deletes).AsString();

    /// <summary>Writes a text at a place, or in the stead of what stands from it.</summary>
    public void Type(string writer, int at, string text, int? to = null) => Call("type", writer, at, text, to ?? at);

    /// <summary>Writes at the caret.</summary>
    public void Key(string writer, string text) => Call("key", writer, text);

    /// <summary>Ctrl+B over a passage.</summary>
    public void Bold(string writer, int from, int to) => Call("bold", writer, from, to);

    /// <summary>Makes a heading of the block at a place.</summary>
    public void Heading(string writer, int at) => Call("heading", writer, at);

    /// <summary>Takes an earlier document back.</summary>
    public void Restore(string writer, string document) => Call("restore", writer, document);

    /// <summary>Ctrl+Z. False when there is nothing to undo.</summary>
    public bool Regret(string writer) => Call("regret", writer).AsBoolean();

    /// <summary>Ctrl+Y. False when there is nothing to do again.</summary>
    public bool DoAgain(string writer) => Call("doAgain", writer).AsBoolean();

    /// <param name="most">Steps in it.</param>
    public Ready? Send(string writer, Guid batch, int most = 500) => AsReady(Call("send", writer, batch.ToString(), most));

    /// <summary>The batch on its way was too much at once. How many steps the next ones may have.</summary>
    public int Split(string writer) => (int)Call("split", writer).AsNumber();

    public Ready? Again(string writer) => AsReady(Call("again", writer));

    /// <summary>False when something is missing before it.</summary>
    public bool Take(string writer, int from, string batches) => Call("take", writer, from, batches).AsBoolean();

    public void Declined(string writer, Guid batch) => Call("declined", writer, batch.ToString());

    public string? Draft(string writer) => Call("draft", writer) is var draft && draft.IsString() ? draft.AsString() : null;

    /// <summary>Empty, or what went wrong.</summary>
    public string Recover(string writer, string draft, string document, string since)
    {
        Call("recover", writer, draft, document, since);
        _engine.Advanced.ProcessTasks();
        return Call("recovered").AsString();
    }

    /// <summary>Every sign that anybody has written; each was written once.</summary>
    public string Written => Call("written").AsString();

    public int Version(string writer) => (int)Call("version", writer).AsNumber();

    public int Pending(string writer) => (int)Call("pending", writer).AsNumber();

    public string Json(string writer) => Call("json", writer).AsString();

    public string Text(string writer) => Call("text", writer).AsString();

    /// <summary>What would be shown beside the text.</summary>
    public string Beside(string writer) => Call("beside", writer).AsString();

    /// <summary>Throws when the document is not of the schema.</summary>
    public void Check(string writer) => Call("check", writer);

    public void Dispose() => _engine.Dispose();

    private sealed class Work : Constraint
    {
        public long Done { get; private set; }

        public override void Check() => Done++;

        public override void Reset()
        {
        }
    }

    private JsValue Call(string name, params object?[] values) => _engine.Invoke(_trial.Get(name), values);

    private static Ready? AsReady(JsValue value) => value.IsString()
        ? JsonSerializer.Deserialize<Ready>(value.AsString(), JsonSerializerOptions.Web)
        : null;

    private static string Read()
    {
        using var script = typeof(TrialScript).Assembly.GetManifestResourceStream("trial.js")
            ?? throw new InvalidOperationException("trial.js is missing from the build.");
        using var reader = new StreamReader(script);
        return reader.ReadToEnd();
    }
}
