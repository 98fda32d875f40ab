namespace BfaRadet.App.Writing;

/// <summary>What can be completed while writing: after <c>@</c>, <c>#</c> and <c>/</c>.</summary>
public sealed record CompletionWords(IReadOnlyList<Word> People, IReadOnlyList<Word> Areas, IReadOnlyList<string> Phrases);

/// <param name="Label">What is put into the text.</param>
/// <param name="Detail">What tells it from others of the name.</param>
public sealed record Word(string Label, string Detail);
