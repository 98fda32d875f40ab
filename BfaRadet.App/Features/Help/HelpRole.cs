namespace BfaRadet.App.Features.Help;

/// <summary>Whose task a page of the help is, in the order of the list.</summary>
public enum HelpRole
{
    All,
    Member,
    Chair,
    Secretary,
    Coordinator,
    Administrator,
    Glossary,
}
