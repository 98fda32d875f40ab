namespace BfaRadet.App.Features.Help;

/// <summary>One page of the help: a task, and how it is done.</summary>
/// <param name="Name">Of its file and in its address: <c>beslut-pa-en-rad</c>.</param>
/// <param name="Summary">One sentence for the list.</param>
/// <param name="Roles">Whose task it is.</param>
/// <param name="Order">Among all pages; the lowest first.</param>
/// <param name="Html">What stands under the heading of the page, made of its Markdown.</param>
/// <param name="Sentences">The same in plain text, for the search.</param>
public sealed record HelpText(
    string Name, string Title, string Summary, ValueList<HelpRole> Roles, int Order, string Html, ValueList<string> Sentences);
