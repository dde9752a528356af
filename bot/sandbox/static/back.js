// Leads back to the chat as it was left: to the same person and space.
const chat = sessionStorage.getItem("chat");
if (chat?.startsWith("?")) document.getElementById("back").href = `/${chat}`;
