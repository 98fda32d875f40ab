namespace BfaRadet.App.Documents;

/// <summary>A line that is a clause of several, written with its own mark: where HTML has a list, print has the line as written.</summary>
/// <param name="Number">Null for one with a dash.</param>
/// <param name="Words">Without the mark.</param>
public sealed record Clause(int? Number, string Words);
